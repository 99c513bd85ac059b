package org.plastogen.rdf;

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
