package org.plastogen.report;

import java.util.List;
import java.util.stream.Stream;
import org.plastogen.check.LayerReport;
import org.plastogen.fault.Fault;
import org.plastogen.rule.RuleBook;
import org.plastogen.rule.Verdicts;

/**
 * What a check of several things found.
 *
 * @param parts one for each folder or file
 * @param rules the rules it was judged by
 */
public record CheckReport(List<Part> parts, RuleBook rules) {
  /**
   * What was found in one folder or file.
   *
   * @param name the folder or file
   * @param verdict what HermiT concluded, in a few words
   * @param layers what became of each layer
   * @param faults what is wrong, in order of place
   * @param waived what is let pass for a while
   */
  public record Part(
      String name,
      String verdict,
      List<LayerReport> layers,
      List<Fault> faults,
      List<Verdicts.Waived> waived) {
    /** Copies the lists. */
    public Part {
      layers = List.copyOf(layers);
      faults = List.copyOf(faults);
      waived = List.copyOf(waived);
    }
  }

  /** Copies the list. */
  public CheckReport {
    parts = List.copyOf(parts);
  }

  /** All faults of all parts. */
  public Stream<Fault> faults() {
    return parts.stream().flatMap(part -> part.faults().stream());
  }

  /** How many faults are of this severity. */
  public long count(Fault.Severity severity) {
    return faults().filter(f -> f.severity() == severity).count();
  }

  /** True if a fault is as grave as this or graver. */
  public boolean reaches(Fault.Severity severity) {
    return faults().anyMatch(f -> f.severity().compareTo(severity) <= 0);
  }

  /** How many faults there are, in words. */
  public String summary() {
    long waived = parts.stream().mapToLong(part -> part.waived().size()).sum();
    return number(count(Fault.Severity.ERROR), "error")
        + ", "
        + number(count(Fault.Severity.WARNING), "warning")
        + ", "
        + number(count(Fault.Severity.INFO), "remark")
        + (waived > 0 ? ", " + waived + " waived" : "");
  }

  private static String number(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
