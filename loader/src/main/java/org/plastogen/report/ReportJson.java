package org.plastogen.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.plastogen.check.LayerReport;
import org.plastogen.claim.Place;
import org.plastogen.fault.Fault;
import org.plastogen.rule.Verdicts;

/** A report as JSON of our own. */
public final class ReportJson {
  private ReportJson() {}

  /** The report; the same report gives the same text. */
  public static String of(CheckReport report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("errors", report.count(Fault.Severity.ERROR));
    root.put("warnings", report.count(Fault.Severity.WARNING));
    root.put("remarks", report.count(Fault.Severity.INFO));
    ArrayNode parts = root.putArray("parts");
    for (CheckReport.Part part : report.parts()) {
      ObjectNode node = parts.addObject();
      node.put("name", part.name());
      node.put("verdict", part.verdict());
      ArrayNode layers = node.putArray("layers");
      for (LayerReport layer : part.layers()) {
        layers
            .addObject()
            .put("layer", layer.layer().name())
            .put("state", layer.state().name())
            .put("reason", layer.reason());
      }
      ArrayNode faults = node.putArray("faults");
      part.faults().forEach(fault -> fault(faults.addObject(), fault));
      ArrayNode waived = node.putArray("waived");
      for (Verdicts.Waived one : part.waived()) {
        fault(waived.addObject(), one.fault());
        ((ObjectNode) waived.get(waived.size() - 1))
            .put("reason", one.waiver().reason())
            .put("expires", one.waiver().expires().toString());
      }
    }
    return root.toPrettyString() + "\n";
  }

  private static void fault(ObjectNode node, Fault fault) {
    node.put("rule", fault.rule());
    node.put("severity", fault.severity().name());
    place(node, fault.place());
    node.put("message", fault.message());
    node.put("mend", fault.mend());
    fault.excerpt().ifPresent(line -> node.put("excerpt", line));
    ArrayNode because = node.putArray("because");
    for (Fault.Cause cause : fault.because()) {
      ObjectNode one = because.addObject().put("sentence", cause.sentence());
      cause.axiom().ifPresent(axiom -> one.put("axiom", axiom));
      cause.place().ifPresent(place -> place(one, place));
    }
  }

  private static void place(ObjectNode node, Place place) {
    node.put("file", place.file()).put("line", place.line()).put("column", place.column());
  }
}
