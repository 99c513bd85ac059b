package org.plastogen.endpoint.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A file of the suite. It is read from the class path, under an address that only names it.
 *
 * @param address {@link #BASE} and the path inside the suite
 */
record SuiteFile(String address) {

  static final String BASE = "https://suite.example/";

  static SuiteFile at(String path) {
    return new SuiteFile(BASE + path);
  }

  /** The path without the folder of the suite, such as {@code negation/subset-01.rq}. */
  String path() {
    return address.substring(BASE.length());
  }

  boolean isNamed(String extension) {
    return address.endsWith("." + extension);
  }

  byte[] bytes() {
    try (InputStream in = SuiteFile.class.getResourceAsStream("/" + path())) {
      if (in == null) {
        throw new IllegalStateException(path() + " is not in the suite");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** A query whose relative IRIs mean files of the suite, as the manifests have it. */
  String query() {
    return "BASE <" + address + ">\n" + text();
  }

  Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    Lang lang = RDFLanguages.filenameToLang(address, Lang.TURTLE);
    RDFParser.fromString(text(), lang)
        .base(address)
        .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
        .parse(graph);
    return graph;
  }
}
