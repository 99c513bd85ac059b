package org.plastogen.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersionDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.plastogen.check.LayerReport;
import org.plastogen.claim.Place;
import org.plastogen.fault.Fault;
import org.plastogen.rule.Layer;
import org.plastogen.rule.RuleBook;
import org.plastogen.rule.Verdicts;
import org.plastogen.rule.Waiver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Every format tells the same faults, and hostile text in them stays text. */
class ReportTest {
  private static final String HOSTILE = "<script>alert('&')</script> \u0007 \"]]>";

  private static final Fault CONTRADICTION =
      new Fault(
          "contradiction",
          Fault.Severity.ERROR,
          new Place("a b.ttl", 4, 1),
          HOSTILE,
          "correct one",
          Optional.of(":x a :A , :B ."),
          List.of(
              new Fault.Cause(
                  "nothing is both \"A\" and \"B\"",
                  Optional.of("A DisjointWith B"),
                  Optional.of(new Place("a b.ttl", 3, 1)))));
  private static final Fault REMARK =
      new Fault(
          "short-circuit",
          Fault.Severity.INFO,
          new Place("one.yaml", 9, 5),
          "a remark",
          "nothing",
          Optional.empty());
  private static final CheckReport REPORT =
      new CheckReport(
          List.of(
              new CheckReport.Part(
                  "a b.ttl",
                  "inconsistent",
                  List.of(
                      new LayerReport(Layer.FORMAT, LayerReport.State.RAN, ""),
                      new LayerReport(Layer.PROFILE, LayerReport.State.SKIPPED, "as asked"),
                      new LayerReport(Layer.REASONER, LayerReport.State.RAN, "")),
                  List.of(CONTRADICTION, REMARK),
                  List.of())),
          RuleBook.bundled());

  @Test
  void textTellsTheStatementsAndOnDemandTheAxioms() {
    String plain = new ReportText(false, false, Fault.Severity.WARNING).faults(REPORT);
    assertThat(plain)
        .contains("a b.ttl:4:1: error [contradiction]")
        .contains("    - nothing is both \"A\" and \"B\"  (a b.ttl:3:1)\n")
        .doesNotContain("DisjointWith", "a remark", "\u001B");
    assertThat(new ReportText(false, true, Fault.Severity.INFO).faults(REPORT))
        .contains("A DisjointWith B", "a remark");
    assertThat(new ReportText(true, false, Fault.Severity.INFO).faults(REPORT))
        .contains("one.yaml:9:5: \u001B[1;36minfo\u001B[0m [short-circuit]");
  }

  @Test
  void theEndSaysWhatDidNotRun() {
    assertThat(new ReportText(false, false, Fault.Severity.WARNING).layers(REPORT))
        .contains("a b.ttl: inconsistent\n")
        .contains("OWL 2 DL profile and role box: skipped, as asked")
        .endsWith("1 error, 0 warnings, 1 remark\n");
  }

  @Test
  void jsonHoldsEverything() throws IOException {
    JsonNode json = new ObjectMapper().readTree(ReportJson.of(REPORT));
    assertThat(json.get("errors").asInt()).isEqualTo(1);
    JsonNode fault = json.at("/parts/0/faults/0");
    assertThat(fault.get("message").asText()).isEqualTo(HOSTILE);
    assertThat(fault.at("/because/0/axiom").asText()).isEqualTo("A DisjointWith B");
    assertThat(fault.at("/because/0/line").asInt()).isEqualTo(3);
  }

  @Test
  void sarifNamesRuleLevelPlaceAndWhatTakesPart() throws IOException {
    JsonNode sarif = new ObjectMapper().readTree(ReportSarif.of(REPORT, "1"));
    assertThat(sarif.get("version").asText()).isEqualTo("2.1.0");
    JsonNode result = sarif.at("/runs/0/results/0");
    assertThat(result.get("level").asText()).isEqualTo("error");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("a%20b.ttl");
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(4);
    assertThat(result.at("/relatedLocations/0/message/text").asText()).contains("both");
    int index = result.get("ruleIndex").asInt();
    assertThat(sarif.at("/runs/0/tool/driver/rules/" + index + "/id").asText())
        .isEqualTo("contradiction");
    assertThat(sarif.at("/runs/0/results/1/level").asText()).isEqualTo("note");
  }

  @Test
  void sarifIsValidAgainstTheSchemaOfTheStandard() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode rules;
    try (InputStream in = ReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      rules = json.readTree(in);
    }
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersionDetector.detect(rules)).getSchema(rules);
    CheckReport nothing = new CheckReport(List.of(), RuleBook.bundled());
    CheckReport.Part part = REPORT.parts().get(0);
    Verdicts.Waived waived =
        new Verdicts.Waived(
            REMARK,
            new Waiver(
                "short-circuit",
                "one.yaml",
                Optional.empty(),
                HOSTILE,
                LocalDate.of(2999, 1, 1),
                new Place("waivers.yaml", 2, 5)));
    CheckReport waivedToo =
        new CheckReport(
            List.of(
                new CheckReport.Part(
                    part.name(), part.verdict(), part.layers(), part.faults(), List.of(waived))),
            RuleBook.bundled());
    for (CheckReport report : List.of(nothing, REPORT, waivedToo)) {
      assertThat(schema.validate(json.readTree(ReportSarif.of(report, "1")))).isEmpty();
    }
    JsonNode wrong = json.readTree(ReportSarif.of(REPORT, "1"));
    ((ObjectNode) wrong.at("/runs/0/results/0")).put("level", "grave");
    assertThat(schema.validate(wrong)).isNotEmpty();
  }

  @Test
  void junitFailsTheCaseOfARuleAndSkipsThoseOfALayerThatDidNotRun() throws Exception {
    Document xml = parse(ReportJunit.of(REPORT, Fault.Severity.ERROR));
    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(Integer.toString(xml.getElementsByTagName("skipped").getLength()))
        .isEqualTo(suite.getAttribute("skipped"))
        .isNotEqualTo("0");
    assertThat(Integer.toString(xml.getElementsByTagName("testcase").getLength()))
        .isEqualTo(suite.getAttribute("tests"));
  }

  @Test
  void htmlShowsHostileTextAsText() throws Exception {
    String html = ReportHtml.of(REPORT);
    assertThat(html).doesNotContain("<script>").contains("&lt;script&gt;");
    assertThat(
            parse(html.replaceFirst("<!DOCTYPE html>", ""))
                .getElementsByTagName("article")
                .getLength())
        .isEqualTo(2);
  }

  private static Document parse(String xml)
      throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
