package org.plastogen.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plastogen.check.LayerReport;
import org.plastogen.fault.Fault;
import org.plastogen.rule.Rule;

/**
 * A report as JUnit XML: a suite for each folder or file, a case for each rule that was judged. A
 * case fails if a fault is as grave as what the run fails on.
 */
public final class ReportJunit {
  private ReportJunit() {}

  /**
   * The report.
   *
   * @param report the report
   * @param failOn the least severity that fails a case
   */
  public static String of(CheckReport report, Fault.Severity failOn) {
    XmlText xml = new XmlText();
    xml.open("testsuites", "name", "plastogen check").line();
    report.parts().forEach(part -> suite(xml, part, report, failOn));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.close().line().done();
  }

  private static void suite(
      XmlText xml, CheckReport.Part part, CheckReport report, Fault.Severity failOn) {
    Map<String, List<Fault>> byRule =
        part.faults().stream()
            .collect(Collectors.groupingBy(Fault::rule, TreeMap::new, Collectors.toList()));
    Map<String, LayerReport> cases = new TreeMap<>();
    for (LayerReport layer : part.layers()) {
      for (Rule rule : report.rules().all()) {
        if (rule.layer() == layer.layer()) {
          cases.put(rule.id(), layer);
        }
      }
    }
    byRule.keySet().stream()
        .filter(id -> !cases.containsKey(id))
        .forEach(id -> cases.put(id, part.layers().get(0)));
    long failed =
        byRule.values().stream()
            .filter(faults -> faults.stream().anyMatch(f -> f.severity().compareTo(failOn) <= 0))
            .count();
    long skipped =
        cases.entrySet().stream()
            .filter(c -> !byRule.containsKey(c.getKey()) && !ran(c.getValue()))
            .count();
    xml.open(
            "testsuite",
            "name",
            part.name(),
            "tests",
            Integer.toString(cases.size()),
            "failures",
            Long.toString(failed),
            "errors",
            "0",
            "skipped",
            Long.toString(skipped))
        .line();
    cases.forEach((id, layer) -> one(xml, id, layer, byRule.getOrDefault(id, List.of()), failOn));
    xml.close().line();
  }

  private static boolean ran(LayerReport layer) {
    return layer.state() == LayerReport.State.RAN;
  }

  private static void one(
      XmlText xml, String id, LayerReport layer, List<Fault> faults, Fault.Severity failOn) {
    xml.open("testcase", "classname", layer.layer().name(), "name", id);
    List<Fault> grave = faults.stream().filter(f -> f.severity().compareTo(failOn) <= 0).toList();
    String told = faults.stream().map(Fault::toText).collect(Collectors.joining());
    if (!grave.isEmpty()) {
      xml.element(
          "failure",
          told,
          "type",
          grave.get(0).severity().name(),
          "message",
          grave.get(0).message()
              + (grave.size() > 1 ? " (and " + (grave.size() - 1) + " more)" : ""));
    } else if (!faults.isEmpty()) {
      xml.element("system-out", told);
    } else if (!ran(layer)) {
      xml.open("skipped", "message", layer.reason()).close();
    }
    xml.close().line();
  }
}
