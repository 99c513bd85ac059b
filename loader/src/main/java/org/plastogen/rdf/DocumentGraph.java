package org.plastogen.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Comparison;
import org.plastogen.claim.Interval;
import org.plastogen.claim.IntervalQualifier;
import org.plastogen.claim.SourceDocument;
import org.plastogen.vocabulary.Vocabulary;

/** The graphs {@code document/…}: one source document each, with its claims. */
final class DocumentGraph {
  private final Quads out;

  private DocumentGraph(Quads out) {
    this.out = out;
  }

  static void write(DatasetGraph dataset, SourceDocument document) {
    DocumentGraph graph = new DocumentGraph(new Quads(dataset, "document/" + document.id()));
    graph.describe(document);
    document.claims().forEach(claim -> graph.claim(document, claim));
  }

  private void describe(SourceDocument document) {
    String iri = document.iri();
    out.termType(iri, "SourceDocument");
    out.label(iri, document.title());
    out.termText(iri, "documentKind", document.kind());
    out.termText(iri, "sourceFile", document.source());
    out.termText(iri, "sha256", document.sha256());
    out.termNumber(iri, "paragraphCount", document.paragraphs());
    document.published().ifPresent(d -> out.add(iri, DCTerms.issued.getURI(), date(d)));
    document.trust().forEach(remark -> out.termText(iri, "trustRemark", remark));
    document.cites().forEach(work -> out.termLink(iri, "cites", work.iri()));
    for (SourceDocument.Skip skip : document.skipped()) {
      for (int paragraph : skip.paragraphs()) {
        String skipped = iri + "#skipped-" + paragraph;
        out.termType(skipped, "SkippedParagraph");
        out.label(skipped, "paragraph " + paragraph + " of " + document.id() + ", skipped");
        out.termLink(skipped, "statedIn", iri);
        out.termNumber(skipped, "paragraph", paragraph);
        out.termText(skipped, "reason", skip.reason());
      }
    }
  }

  private static Node date(String date) {
    XSDDatatype type =
        switch (date.length()) {
          case 4 -> XSDDatatype.XSDgYear;
          case 7 -> XSDDatatype.XSDgYearMonth;
          default -> XSDDatatype.XSDdate;
        };
    return NodeFactory.createLiteralDT(date, type);
  }

  private void claim(SourceDocument document, Claim claim) {
    String iri = claim.iri();
    out.termType(iri, "Claim");
    out.label(iri, claim.sentence() + " (" + claim.id() + ")");
    out.termText(iri, "statement", claim.sentence());
    out.termLink(iri, "subject", claim.subject().iri());
    out.termLink(iri, "relation", claim.relation().iri());
    out.termLink(iri, "object", claim.object().iri());
    claim
        .sign()
        .ifPresent(
            sign -> {
              out.termType(iri, "SignedClaim");
              out.termNumber(iri, "sign", sign.value());
            });
    out.termLink(iri, "statedIn", document.iri());
    claim.paragraphs().forEach(p -> out.termNumber(iri, "paragraph", p));
    out.termLink(iri, "evidenceLevel", claim.evidence().iri());
    out.termLink(iri, "certainty", claim.certainty().iri());
    out.termFlag(iri, "negated", claim.negated());
    if (claim.ability()) {
      out.termFlag(iri, "ability", true);
    }
    out.termText(iri, "frequency", claim.frequency());
    out.termText(iri, "share", claim.share());
    out.termText(iri, "note", claim.note());
    claim.entities().forEach((q, values) -> values.forEach(v -> out.link(iri, q.iri(), v.iri())));
    claim.intervals().forEach((qualifier, interval) -> interval(iri, qualifier, interval));
    claim.comparison().ifPresent(comparison -> comparison(iri, comparison));
  }

  private void interval(String claim, IntervalQualifier qualifier, Interval interval) {
    String iri = claim + "#" + qualifier.key();
    out.link(claim, qualifier.iri(), iri);
    out.termType(iri, "Interval");
    out.label(iri, qualifier.key() + " of " + claim.substring(Vocabulary.claim("").length()));
    boolean hours = interval.unit().filter("h"::equals).isPresent();
    interval.from().ifPresent(v -> out.termNumber(iri, hours ? "fromHours" : "from", v));
    interval.to().ifPresent(v -> out.termNumber(iri, hours ? "toHours" : "to", v));
    out.termText(iri, "unit", interval.unit());
    out.termText(iri, "bound", interval.bound());
    out.termText(iri, "wording", interval.text());
  }

  private void comparison(String claim, Comparison comparison) {
    String iri = claim + "#comparison";
    out.termLink(claim, "comparison", iri);
    out.termType(iri, "Comparison");
    out.label(iri, "comparison of " + claim.substring(Vocabulary.claim("").length()));
    out.termText(iri, "direction", comparison.direction());
    comparison.with().ifPresent(e -> out.termLink(iri, "comparedWith", e.iri()));
    out.termText(iri, "comparisonOf", comparison.in());
  }
}
