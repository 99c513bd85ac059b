package org.plastogen.endpoint.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cases whose answers differ, from {@code known-differences.tsv}, where each has its reason.
 *
 * @param names as {@link SuiteCase#name}
 */
record KnownDifferences(Set<String> names) {

  static KnownDifferences read() {
    try (InputStream in = KnownDifferences.class.getResourceAsStream("known-differences.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new KnownDifferences(
          text.lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf('\t')))
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean contains(SuiteCase asked) {
    return names.contains(asked.name());
  }
}
