package org.plastogen.endpoint.guard;

import java.util.List;

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

  static boolean isForeign(String iri) {
    return PREFIXES.stream().anyMatch(iri::startsWith);
  }
}
