package org.plastogen.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.plastogen.claim.Place;
import org.plastogen.claim.Seeds;
import org.plastogen.fault.Fault;

/** Holds the graph against the SHACL shapes beside the ontology. */
final class Shapes {
  private static final String FILE = "/org/plastogen/ontology/plastogen-shapes.ttl";

  private Shapes() {}

  /**
   * Everything that does not have its shape.
   *
   * @param dataset the named graphs
   * @param seeds where the nodes come from, to name file and line
   * @return one fault for each result
   */
  static Collection<Fault> check(DatasetGraph dataset, Seeds seeds) {
    Graph shapes = GraphFactory.createDefaultGraph();
    try (InputStream in = Shapes.class.getResourceAsStream(FILE)) {
      RDFParser.source(in).lang(Lang.TURTLE).parse(shapes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Graph union = GraphFactory.createDefaultGraph();
    dataset.stream().forEach(quad -> union.add(quad.asTriple()));
    ValidationReport report = ShaclValidator.get().validate(shapes, union);
    Map<String, Place> places = places(seeds);
    List<Fault> faults = new ArrayList<>();
    for (ReportEntry entry : report.getEntries()) {
      String focus = entry.focusNode().isURI() ? entry.focusNode().getURI() : "a blank node";
      faults.add(
          new Fault(
              "shape",
              Fault.Severity.ERROR,
              places.getOrDefault(focus.replaceAll("#.*", ""), new Place("graph", 1, 1)),
              focus + ": " + entry.message(),
              "see ontology/plastogen-shapes.ttl",
              Optional.empty()));
    }
    return faults;
  }

  private static Map<String, Place> places(Seeds seeds) {
    Map<String, Place> places = new HashMap<>();
    seeds.entities().forEach(entity -> places.put(entity.iri(), entity.place()));
    seeds.documents().forEach(document -> places.put(document.iri(), document.place()));
    seeds.claims().forEach(claim -> places.put(claim.iri(), claim.place()));
    seeds.tensions().forEach(tension -> places.put(tension.iri(), tension.place()));
    return places;
  }
}
