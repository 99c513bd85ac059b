package org.plastogen.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.plastogen.check.LayerReport;
import org.plastogen.fault.Fault;
import org.plastogen.rule.Verdicts;

/** A report for people, on a terminal or in a file. */
public final class ReportText {
  private static final int MOST_ALIKE = 3;
  private static final Pattern HEAD = Pattern.compile("^(\\S+): (error|warning|info) (\\[[^]]*])");

  private final boolean color;
  private final boolean axioms;
  private final Fault.Severity least;

  /**
   * A writer.
   *
   * @param color whether to colour severities for a terminal
   * @param axioms whether to add axioms in Manchester syntax
   * @param least faults less grave than this are counted only
   */
  public ReportText(boolean color, boolean axioms, Fault.Severity least) {
    this.color = color;
    this.axioms = axioms;
    this.least = least;
  }

  /** The faults; one missing entity can be missed in a hundred places, and is shown thrice. */
  public String faults(CheckReport report) {
    StringBuilder text = new StringBuilder();
    Map<String, Integer> times = new LinkedHashMap<>();
    report
        .faults()
        .filter(f -> f.severity().compareTo(least) <= 0)
        .forEach(
            fault -> {
              String what = "[" + fault.rule() + "] " + fault.message();
              if (times.merge(what, 1, Integer::sum) <= MOST_ALIKE) {
                text.append(colored(fault.toText(), fault.severity()));
                if (axioms) {
                  appendAxioms(text, fault);
                }
              }
            });
    times.forEach(
        (what, count) -> {
          if (count > MOST_ALIKE) {
            text.append("… and in ")
                .append(count - MOST_ALIKE)
                .append(" more places: ")
                .append(what)
                .append('\n');
          }
        });
    return text.toString();
  }

  /** What became of the layers, what was waived, and the sum of it. */
  public String layers(CheckReport report) {
    StringBuilder text = new StringBuilder();
    for (CheckReport.Part part : report.parts()) {
      text.append(part.name()).append(": ").append(part.verdict()).append('\n');
      for (LayerReport layer : part.layers()) {
        if (layer.state() != LayerReport.State.RAN) {
          text.append("  ")
              .append(layer.layer().title())
              .append(": ")
              .append(layer.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
              .append(", ")
              .append(layer.reason())
              .append('\n');
        }
      }
      for (Verdicts.Waived waived : part.waived()) {
        text.append("  waived until ")
            .append(waived.waiver().expires())
            .append(": ")
            .append(waived.fault().place())
            .append(" [")
            .append(waived.fault().rule())
            .append("] ")
            .append(waived.waiver().reason())
            .append('\n');
      }
    }
    return text.append(report.summary()).append('\n').toString();
  }

  private static void appendAxioms(StringBuilder text, Fault fault) {
    fault
        .because()
        .forEach(
            cause -> cause.axiom().ifPresent(a -> text.append("      ").append(a).append('\n')));
  }

  private String colored(String text, Fault.Severity severity) {
    if (!color) {
      return text;
    }
    String code =
        switch (severity) {
          case ERROR -> "31";
          case WARNING -> "33";
          case INFO -> "36";
        };
    return HEAD.matcher(text).replaceFirst("$1: \u001B[1;" + code + "m$2\u001B[0m $3");
  }
}
