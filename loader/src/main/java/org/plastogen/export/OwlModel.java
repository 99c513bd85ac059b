package org.plastogen.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.plastogen.reasoning.OwlSyntax;
import org.plastogen.vocabulary.Vocabulary;

/** The parts of a release that OWL tools read: one ontology, without records about mappings. */
final class OwlModel {
  private static final String ONTOLOGY = Vocabulary.BASE + "ontology";
  private static final List<String> ASSERTED = List.of("entities", "direct", "tensions");

  private OwlModel() {}

  /** The terms alone. */
  static Model ontology(ExportSource source) {
    Model model = ModelFactory.createDefaultModel();
    add(source, "ontology", model);
    return model;
  }

  /** The terms, and everything that documents say. */
  static Model asserted(ExportSource source) {
    Model model = ontology(source);
    header(source, model, "asserted");
    ASSERTED.forEach(graph -> add(source, graph, model));
    source.seeds().documents().forEach(d -> add(source, "document/" + d.id(), model));
    source
        .dataset()
        .find(NodeFactory.createURI(Vocabulary.graph("mappings")), Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (quad.getPredicate().getURI().startsWith(SKOS.getURI())
                  && quad.getObject().isURI()) {
                model.getGraph().add(quad.asTriple());
              }
            });
    return model;
  }

  /** The asserted part with everything that follows from it. */
  static Model reasoned(ExportSource source) {
    Model model = asserted(source);
    model.removeAll(model.createResource(release(source, "asserted")), null, null);
    header(source, model, "reasoned");
    add(source, "inferred", model);
    return model;
  }

  private static void add(ExportSource source, String graph, Model model) {
    source
        .dataset()
        .getGraph(NodeFactory.createURI(Vocabulary.graph(graph)))
        .find()
        .forEachRemaining(model.getGraph()::add);
  }

  /** A release is not the ontology, so it has an IRI of its own. */
  private static void header(ExportSource source, Model model, String part) {
    Resource ontology = model.createResource(ONTOLOGY);
    model.removeAll(ontology, null, null);
    model
        .createResource(release(source, part))
        .addProperty(RDF.type, OWL.Ontology)
        .addProperty(OWL.versionInfo, source.date())
        .addProperty(DCTerms.title, "Plastogen, " + part, "en")
        .addProperty(DCTerms.source, ontology)
        .addProperty(
            DCTerms.license, model.createResource("https://creativecommons.org/licenses/by/4.0/"));
  }

  private static String release(ExportSource source, String part) {
    return Vocabulary.BASE + "release/" + source.release().manifest().id() + "/" + part;
  }

  /** Through OWLAPI, from triples in a fixed order. */
  static void write(Model model, OwlSyntax syntax, ExportFolder folder, String name)
      throws IOException {
    ByteArrayOutputStream triples = new ByteArrayOutputStream();
    RDFDataMgr.write(triples, model, RDFFormat.NTRIPLES);
    String[] lines = triples.toString(StandardCharsets.UTF_8).split("\n");
    Arrays.sort(lines);
    byte[] sorted = String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8);
    folder.file(
        name,
        out -> {
          try (InputStream in = new ByteArrayInputStream(sorted)) {
            syntax.write(in, out);
          }
        });
  }

  /** What no OWL file of a release holds. */
  static List<Loss> losses(ExportSource source) {
    return List.of(
        new Loss(
            "named graphs",
            source.dataset().stream().map(q -> q.getGraph()).distinct().count(),
            "OWL has none; a claim still names its document (nquads and trig keep them)"),
        new Loss(
            "mapping records",
            source.seeds().mappings().size(),
            "the SKOS links are there, but not their justification, confidence and source (sssom"
                + " has them)"));
  }
}
