package org.plastogen.fault;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects the faults of one run, so that all are reported at once. */
public final class Faults {
  private final SortedSet<Fault> found = new TreeSet<>();

  /**
   * Adds a fault; the same fault twice counts once.
   *
   * @param fault what was found
   */
  public void add(Fault fault) {
    found.add(fault);
  }

  /**
   * Adds several faults.
   *
   * @param faults what was found
   */
  public void addAll(Collection<Fault> faults) {
    found.addAll(faults);
  }

  /** All faults in order of place. */
  public List<Fault> all() {
    return List.copyOf(found);
  }

  /** True if a fault among them stops a release. */
  public boolean stopRelease() {
    return found.stream().anyMatch(f -> f.severity() == Fault.Severity.ERROR);
  }
}
