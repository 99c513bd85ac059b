package org.plastogen.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One line of a file in {@code hostile/}.
 *
 * @param statuses those that are right
 * @param written the rest of the line, short enough to be shown
 */
record HostileCase(List<Integer> statuses, String written) {

  private static final Pattern REPEATED = Pattern.compile("⟦([^⟧]*)×([0-9]+)⟧");

  static Stream<HostileCase> read(String file) {
    try (InputStream in = HostileCase.class.getResourceAsStream("hostile/" + file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(HostileCase::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HostileCase of(String line) {
    int end = line.indexOf(' ');
    return new HostileCase(
        Arrays.stream(line.substring(0, end).split("\\|")).map(Integer::valueOf).toList(),
        line.substring(end + 1));
  }

  /** The text in full, with repetitions written out and the address put in. */
  String text(String url) {
    return REPEATED
        .matcher(written)
        .replaceAll(
            found -> {
              StringBuilder copies = new StringBuilder();
              int times = Integer.parseInt(found.group(2));
              for (int i = 0; i < times; i++) {
                copies.append(found.group(1).replace("§§", "" + (i + 1)).replace("§", "" + i));
              }
              return java.util.regex.Matcher.quoteReplacement(copies.toString());
            })
        .replace('⏎', '\n')
        .replace("@URL", url);
  }

  @Override
  public String toString() {
    return statuses + " " + written;
  }
}
