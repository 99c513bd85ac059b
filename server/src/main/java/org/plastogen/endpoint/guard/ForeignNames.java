package org.plastogen.endpoint.guard;

import java.util.List;
import org.apache.jena.sparql.path.Path;

/** The names under which ARQ keeps its own extensions and reaches Java classes. */
final class ForeignNames {

  private static final List<String> PREFIXES =
      List.of(
          "java:",
          "js:",
          "http://jena.apache.org/",
          "http://jena.hpl.hp.com/",
          "http://www.jena.hpl.hp.com/");

  private ForeignNames() {}

  /** Whether a path has a foreign name at any step. */
  static boolean areIn(Path path) {
    String written = path.toString();
    return PREFIXES.stream().anyMatch(prefix -> written.contains("<" + prefix));
  }

  static boolean isForeign(String iri) {
    // The scheme of an IRI is the same in small and in capital letters.
    return PREFIXES.stream()
        .anyMatch(prefix -> iri.regionMatches(true, 0, prefix, 0, prefix.length()));
  }
}
