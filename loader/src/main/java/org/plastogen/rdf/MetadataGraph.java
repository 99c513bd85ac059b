package org.plastogen.rdf;

import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.plastogen.vocabulary.Vocabulary;

/** The graph {@code metadata}: which release this is and how it came about. */
final class MetadataGraph {
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String VOID = "http://rdfs.org/ns/void#";

  private static final List<String> KEYWORDS =
      List.of(
          "antidepressants",
          "evidence",
          "ketamine",
          "mechanisms",
          "neuroplasticity",
          "psychoplastogens");
  private static final List<String> FORMATS = List.of("JSON-LD", "N-Triples", "RDF_XML", "Turtle");

  private MetadataGraph() {}

  /** Holds no wall-clock time: the same sources give the same bytes. */
  static void write(
      DatasetGraph dataset,
      String release,
      String run,
      String ontologyVersion,
      Map<String, Long> counts) {
    Quads out = new Quads(dataset, "metadata");
    out.type(release, DCAT.Dataset.getURI());
    out.type(release, VOID + "Dataset");
    out.type(release, PROV + "Entity");
    out.english(
        release, DCTerms.title.getURI(), "Plastogen: signed mechanisms of psychoplastogens");
    out.english(
        release,
        DCTerms.description.getURI(),
        "Curated claims with their evidence, the direct edges they state, and the net effects that"
            + " HermiT infers from them, each with the chains that explain it.");
    out.link(release, DCTerms.license.getURI(), "https://creativecommons.org/licenses/by/4.0/");
    out.text(release, DCTerms.identifier.getURI(), release.substring(release.lastIndexOf('/') + 1));
    out.link(release, PROV + "wasGeneratedBy", run);
    out.text(release, OWL.versionInfo.getURI(), ontologyVersion);
    out.link(release, DCAT.landingPage.getURI(), Vocabulary.BASE);
    out.text(release, DCTerms.creator.getURI(), "The Plastogen project");
    for (String word : KEYWORDS) {
      out.english(release, DCAT.keyword.getURI(), word);
    }
    out.link(release, VOID + "sparqlEndpoint", Vocabulary.SPARQL);
    for (String format : FORMATS) {
      out.link(release, VOID + "feature", "http://www.w3.org/ns/formats/" + format);
    }
    out.type(Vocabulary.SPARQL, DCAT.DataService.getURI());
    out.english(Vocabulary.SPARQL, DCTerms.title.getURI(), "SPARQL endpoint of Plastogen");
    out.link(Vocabulary.SPARQL, DCAT.endpointURL.getURI(), Vocabulary.SPARQL);
    out.link(Vocabulary.SPARQL, DCAT.servesDataset.getURI(), release);
    out.link(
        Vocabulary.SPARQL, DCTerms.conformsTo.getURI(), "http://www.w3.org/TR/sparql11-protocol/");
    out.type(run, PROV + "Activity");
    out.label(run, "HermiT over ontology and claims, and the search for chains");
    out.link(run, PROV + "used", Vocabulary.graph("direct"));
    out.link(run, PROV + "used", Vocabulary.graph("ontology"));
    counts.forEach(
        (what, count) -> {
          String part = release + "/count/" + what.replace(' ', '-');
          out.link(release, VOID + "subset", part);
          out.label(part, what);
          out.add(
              part,
              VOID + "entities",
              NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger));
        });
  }
}
