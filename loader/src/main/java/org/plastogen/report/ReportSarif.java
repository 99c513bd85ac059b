package org.plastogen.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.plastogen.check.LayerReport;
import org.plastogen.claim.Place;
import org.plastogen.fault.Fault;
import org.plastogen.rule.Rule;
import org.plastogen.rule.Verdicts;

/** A report as SARIF 2.1.0, which code hosts show beside the lines at fault. */
public final class ReportSarif {
  private static final String GUIDE = "https://w3id.org/plastogen/rule/";

  private ReportSarif() {}

  /**
   * The report.
   *
   * @param report the report
   * @param version version of the program
   */
  public static String of(CheckReport report, String version) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "plastogen check");
    driver.put("version", version);
    List<String> ids = new ArrayList<>();
    ArrayNode rules = driver.putArray("rules");
    for (Rule rule : report.rules().all()) {
      ids.add(rule.id());
      rule(rules.addObject(), rule);
    }
    ArrayNode results = run.putArray("results");
    report.faults().forEach(fault -> result(results.addObject(), fault, ids));
    for (CheckReport.Part part : report.parts()) {
      for (Verdicts.Waived waived : part.waived()) {
        ObjectNode result = results.addObject();
        result(result, waived.fault(), ids);
        result
            .putArray("suppressions")
            .addObject()
            .put("kind", "external")
            .put("status", "accepted")
            .put("justification", waived.waiver().reason());
      }
    }
    invocation(run, report);
    return root.toPrettyString() + "\n";
  }

  private static void rule(ObjectNode node, Rule rule) {
    node.put("id", rule.id());
    node.putObject("shortDescription").put("text", rule.title());
    node.putObject("fullDescription").put("text", rule.why());
    node.putObject("help").put("text", rule.mend());
    node.put("helpUri", GUIDE + rule.id());
    node.putObject("defaultConfiguration").put("level", level(rule.severity()));
  }

  private static void result(ObjectNode node, Fault fault, List<String> ids) {
    node.put("ruleId", fault.rule());
    if (ids.contains(fault.rule())) {
      node.put("ruleIndex", ids.indexOf(fault.rule()));
    }
    node.put("level", level(fault.severity()));
    node.putObject("message").put("text", fault.message() + ". Mend: " + fault.mend());
    place(node.putArray("locations").addObject(), fault.place());
    if (!fault.because().isEmpty()) {
      ArrayNode related = node.putArray("relatedLocations");
      for (Fault.Cause cause : fault.because()) {
        ObjectNode one = related.addObject();
        cause.place().ifPresent(place -> place(one, place));
        one.putObject("message").put("text", cause.sentence());
      }
    }
  }

  private static void place(ObjectNode node, Place place) {
    ObjectNode physical = node.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", place.file().replace(" ", "%20"));
    physical
        .putObject("region")
        .put("startLine", Math.max(1, place.line()))
        .put("startColumn", Math.max(1, place.column()));
  }

  private static void invocation(ObjectNode run, CheckReport report) {
    ObjectNode invocation = run.putArray("invocations").addObject();
    boolean whole =
        report.parts().stream()
            .flatMap(part -> part.layers().stream())
            .noneMatch(layer -> layer.state() == LayerReport.State.INCOMPLETE);
    invocation.put("executionSuccessful", whole);
    ArrayNode notes = invocation.putArray("toolExecutionNotifications");
    for (CheckReport.Part part : report.parts()) {
      for (LayerReport layer : part.layers()) {
        if (layer.state() != LayerReport.State.RAN) {
          ObjectNode note = notes.addObject();
          note.put("level", layer.state() == LayerReport.State.SKIPPED ? "note" : "warning");
          note.putObject("message")
              .put("text", part.name() + ": " + layer.layer().title() + ": " + layer.reason());
        }
      }
    }
  }

  private static String level(Fault.Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
