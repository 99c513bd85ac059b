package org.plastogen.endpoint.linked;

import java.util.List;
import java.util.stream.Stream;

/** The paths of everything that has an IRI. */
public final class LinkedPaths {

  /** Exact paths, and folders ending in <code>/*</code>. */
  public static final List<String> ALL =
      Stream.concat(
              Stream.of(
                      "entity",
                      "claim",
                      "document",
                      "effect",
                      "edge",
                      "step",
                      "tension",
                      "mapping",
                      "mappings",
                      "rule",
                      "query",
                      "prefix",
                      "release",
                      "graph",
                      "ontology")
                  .map(folder -> "/" + folder + "/*"),
              Stream.of("/ontology", "/.well-known/void", "/.well-known/sparql-examples")
                  .flatMap(LinkedPaths::withDocuments))
          .toList();

  private LinkedPaths() {}

  private static Stream<String> withDocuments(String path) {
    return Stream.concat(
        Stream.of(path), DocumentFormat.all().stream().map(format -> path + format.ending()));
  }
}
