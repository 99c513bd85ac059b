package org.plastogen.reasoning.inspect;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** Whether what is left after the last collection of garbage leaves hardly any memory. */
final class MemoryLimit {
  private static final double SHARE = 0.9;

  private final List<MemoryPoolMXBean> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
          .filter(pool -> pool.getUsage().getMax() > 0)
          .toList();

  /**
   * What was measured may be old, or count garbage that a partial collection left, so a high figure
   * is believed only if it stays after a full one.
   */
  boolean reached() {
    if (!nearlyFull()) {
      return false;
    }
    System.gc();
    return nearlyFull();
  }

  private boolean nearlyFull() {
    return pools.stream()
        .filter(pool -> pool.getName().matches(".*(Old|Tenured).*"))
        .anyMatch(
            pool ->
                pool.getCollectionUsage() != null
                    && pool.getCollectionUsage().getUsed() > SHARE * pool.getUsage().getMax());
  }
}
