package org.plastogen.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.plastogen.fault.Fault;
import org.plastogen.rule.RuleQuery;

/** Holds the graph against the SHACL shapes beside the ontology. */
final class Shapes {
  private static final String FILE = "/org/plastogen/ontology/plastogen-shapes.ttl";

  private Shapes() {}

  /**
   * Everything that does not have its shape.
   *
   * @param graph all graphs in one
   * @param places where its nodes come from, to name file and line
   * @return one fault for each result
   */
  static Collection<Fault> check(Graph graph, RuleQuery.Places places) {
    Graph shapes = GraphFactory.createDefaultGraph();
    try (InputStream in = Shapes.class.getResourceAsStream(FILE)) {
      RDFParser.source(in).lang(Lang.TURTLE).parse(shapes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ValidationReport report = ShaclValidator.get().validate(shapes, graph);
    List<Fault> faults = new ArrayList<>();
    for (ReportEntry entry : report.getEntries()) {
      String focus = entry.focusNode().isURI() ? entry.focusNode().getURI() : "a blank node";
      faults.add(
          new Fault(
              "shape",
              Fault.Severity.ERROR,
              places.of(focus, ""),
              focus + ": " + entry.message(),
              "see ontology/plastogen-shapes.ttl",
              Optional.empty()));
    }
    return faults;
  }
}
