package org.plastogen.rdf;

import java.util.List;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.plastogen.fault.Fault;
import org.plastogen.rule.Health;
import org.plastogen.rule.Rule;
import org.plastogen.rule.Verdicts;
import org.plastogen.vocabulary.Vocabulary;

/**
 * The part of the graph {@code metadata} that says what the check found: each rule as a metric with
 * the number of its faults (W3C Data Quality Vocabulary), and each fault as an assertion that names
 * its place (W3C EARL).
 */
final class HealthGraph {
  private static final String DQV = "http://www.w3.org/ns/dqv#";
  private static final String EARL = "http://www.w3.org/ns/earl#";

  private final Quads out;
  private final String release;

  private HealthGraph(DatasetGraph dataset, String release) {
    this.out = new Quads(dataset, "metadata");
    this.release = release;
  }

  static void write(DatasetGraph dataset, String release, Health health) {
    HealthGraph graph = new HealthGraph(dataset, release);
    health.rules().forEach(rule -> graph.measured(rule, health.count(rule)));
    health.unjudged().forEach(graph::rule);
    List<Fault> faults = health.faults();
    for (int i = 0; i < faults.size(); i++) {
      graph.fault(i + 1, faults.get(i), "failed");
    }
    List<Verdicts.Waived> waived = health.waived();
    for (int i = 0; i < waived.size(); i++) {
      String iri = graph.fault(faults.size() + i + 1, waived.get(i).fault(), "failed");
      graph.out.text(iri, SKOS.note.getURI(), "waived: " + waived.get(i).waiver().reason());
    }
  }

  private String rule(Rule rule) {
    String iri = Vocabulary.BASE + "rule/" + rule.id();
    String layer = Vocabulary.BASE + "rule/layer/" + name(rule.layer());
    out.type(iri, DQV + "Metric");
    out.type(iri, EARL + "TestCriterion");
    out.label(iri, rule.title());
    out.english(iri, SKOS.definition.getURI(), rule.why());
    out.text(iri, DCTerms.identifier.getURI(), rule.id());
    out.text(iri, DCTerms.type.getURI(), name(rule.severity()));
    out.link(iri, DQV + "inDimension", layer);
    out.type(layer, DQV + "Dimension");
    out.label(layer, rule.layer().title());
    return iri;
  }

  private void measured(Rule rule, long count) {
    String metric = rule(rule);
    String iri = release + "/health/" + rule.id();
    out.type(iri, DQV + "QualityMeasurement");
    out.link(iri, DQV + "isMeasurementOf", metric);
    out.link(iri, DQV + "computedOn", release);
    out.link(release, DQV + "hasQualityMeasurement", iri);
    out.add(
        iri,
        DQV + "value",
        NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger));
  }

  private String fault(int number, Fault fault, String outcome) {
    String iri = release + "/fault/" + number;
    out.type(iri, EARL + "Assertion");
    out.link(iri, EARL + "subject", release);
    out.link(iri, EARL + "test", Vocabulary.BASE + "rule/" + fault.rule());
    out.text(iri, DCTerms.type.getURI(), name(fault.severity()));
    out.text(iri, DCTerms.source.getURI(), fault.place().toString());
    out.link(iri, EARL + "result", iri + "#result");
    out.type(iri + "#result", EARL + "TestResult");
    out.link(iri + "#result", EARL + "outcome", EARL + outcome);
    out.english(iri + "#result", DCTerms.description.getURI(), fault.message());
    return iri;
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
