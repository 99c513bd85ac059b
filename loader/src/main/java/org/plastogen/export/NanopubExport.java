package org.plastogen.export;

import java.io.IOException;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.plastogen.claim.Claim;
import org.plastogen.claim.SourceDocument;
import org.plastogen.rdf.QuadFile;
import org.plastogen.vocabulary.Vocabulary;

/**
 * One nanopublication for each claim (nanopub.net, guidelines of 2013): head, assertion, provenance
 * and publication information. Their IRIs are plain, not trusty: they carry no hash and no
 * signature.
 */
final class NanopubExport implements Exporter {
  private static final String NP = "http://www.nanopub.org/nschema#";
  private static final String PROV = "http://www.w3.org/ns/prov#";

  @Override
  public void write(ExportSource source, ExportFolder folder) throws IOException {
    DatasetGraph all = DatasetGraphFactory.createGeneral();
    for (SourceDocument document : source.seeds().documents()) {
      document.claims().forEach(claim -> publish(source, document, claim, all));
    }
    folder.path("nanopubs.trig", file -> QuadFile.writeTriG(all, file));
  }

  private static void publish(
      ExportSource source, SourceDocument document, Claim claim, DatasetGraph into) {
    String base = Vocabulary.BASE + "np/" + claim.id();
    String head = base + "#head";
    String assertion = base + "#assertion";
    String provenance = base + "#provenance";
    String info = base + "#pubinfo";
    link(into, head, base, RDF.type.getURI(), NP + "Nanopublication");
    link(into, head, base, NP + "hasAssertion", assertion);
    link(into, head, base, NP + "hasProvenance", provenance);
    link(into, head, base, NP + "hasPublicationInfo", info);
    assertion(source, claim, assertion, into);
    link(into, provenance, assertion, PROV + "hadPrimarySource", document.iri());
    link(into, provenance, assertion, PROV + "wasGeneratedBy", base + "#curation");
    link(into, provenance, base + "#curation", RDF.type.getURI(), PROV + "Activity");
    link(into, provenance, base + "#curation", PROV + "used", document.iri());
    claim
        .paragraphs()
        .forEach(
            p ->
                add(
                    into,
                    provenance,
                    assertion,
                    Vocabulary.term("paragraph"),
                    NodeFactory.createLiteralDT(String.valueOf(p), XSDDatatype.XSDinteger)));
    link(into, provenance, assertion, Vocabulary.term("evidenceLevel"), claim.evidence().iri());
    link(into, provenance, assertion, Vocabulary.term("certainty"), claim.certainty().iri());
    add(
        into,
        info,
        base,
        DCTerms.created.getURI(),
        NodeFactory.createLiteralDT(source.date() + "T00:00:00Z", XSDDatatype.XSDdateTime));
    link(into, info, base, DCTerms.creator.getURI(), Vocabulary.BASE + "project");
    link(
        into, info, base, DCTerms.license.getURI(), "https://creativecommons.org/licenses/by/4.0/");
    link(into, info, base, PROV + "wasDerivedFrom", claim.iri());
  }

  /** A denied claim asserts no relation; its record says that it is denied. */
  private static void assertion(ExportSource source, Claim claim, String graph, DatasetGraph into) {
    if (!claim.negated()) {
      link(into, graph, claim.subject().iri(), claim.relation().iri(), claim.object().iri());
    }
    Node record = NodeFactory.createURI(claim.iri());
    Node own =
        NodeFactory.createURI(
            Vocabulary.graph("document/" + claim.id().substring(0, claim.id().indexOf('/'))));
    source
        .dataset()
        .find(own, record, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              into.add(requad(graph, quad));
              if (quad.getObject().isURI()
                  && quad.getObject().getURI().startsWith(claim.iri() + "#")) {
                source
                    .dataset()
                    .find(own, quad.getObject(), Node.ANY, Node.ANY)
                    .forEachRemaining(part -> into.add(requad(graph, part)));
              }
            });
  }

  private static Quad requad(String graph, Quad quad) {
    return Quad.create(NodeFactory.createURI(graph), quad.asTriple());
  }

  private static void link(
      DatasetGraph into, String graph, String subject, String property, String object) {
    add(into, graph, subject, property, NodeFactory.createURI(object));
  }

  private static void add(
      DatasetGraph into, String graph, String subject, String property, Node object) {
    into.add(
        NodeFactory.createURI(graph),
        NodeFactory.createURI(subject),
        NodeFactory.createURI(property),
        object);
  }

  @Override
  public List<Loss> losses(ExportSource source) {
    return List.of(
        new Loss(
            "trusty IRIs and signatures",
            source.claims(c -> true),
            "no library for them is part of the program; publish through a nanopublication tool"
                + " that adds them"),
        new Loss(
            "net effects",
            source.release().manifest().counts().getOrDefault("net effects", 0L),
            "a nanopublication here is what one document says (reasoned and nquads have them)"),
        new Loss(
            "tensions between claims",
            source.seeds().tensions().size(),
            "they belong to several claims at once (nquads has them)"));
  }
}
