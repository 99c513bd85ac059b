package org.plastogen.endpoint.guard;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stops the query that has taken most memory before the heap is full: sorting, grouping and
 * DISTINCT keep rows, and an {@link OutOfMemoryError} would hit whoever asks next. Shared by all
 * queries of one endpoint.
 *
 * <p>The heap counts as nearly full when a pool that garbage is promoted to is 85 % full and the
 * greediest query has itself allocated more than a quarter of that pool.
 */
public final class MemoryWatch {

  private static final long NANOS_BETWEEN_LOOKS = 20_000_000;

  /** After a query was stopped, its garbage has to go before the next look means anything. */
  private static final long NANOS_TO_RECOVER = 1_000_000_000;

  private final double nearlyFull;
  private final double greedy;
  private final List<MemoryPoolMXBean> pools;
  private final ThreadMXBean threads;
  private final Set<Share> running = ConcurrentHashMap.newKeySet();
  private final AtomicLong nextLook = new AtomicLong(System.nanoTime());

  /** Watches the heap of this process. */
  public MemoryWatch() {
    this(0.85, 0.25);
  }

  /** The same with other fractions of a pool, so that a test need not fill the heap. */
  MemoryWatch(double nearlyFull, double greedy) {
    this.nearlyFull = nearlyFull;
    this.greedy = greedy;
    this.pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
            .toList();
    this.threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
  }

  Share join() {
    Share share = new Share(Thread.currentThread().getId());
    running.add(share);
    return share;
  }

  /** What one query has taken. {@link #isTooMuch} is asked by its own thread. */
  final class Share {

    private final long thread;
    private final long before;
    private volatile boolean tooMuch;

    private Share(long thread) {
      this.thread = thread;
      this.before = threads.getThreadAllocatedBytes(thread);
    }

    boolean isTooMuch(long now) {
      long due = nextLook.get();
      if (now - due > 0 && nextLook.compareAndSet(due, now + NANOS_BETWEEN_LOOKS)) {
        look(now);
      }
      return tooMuch;
    }

    void leave() {
      running.remove(this);
    }

    private long allocated() {
      return threads.getThreadAllocatedBytes(thread) - before;
    }
  }

  private void look(long now) {
    for (MemoryPoolMXBean pool : pools) {
      MemoryUsage usage = pool.getUsage();
      if (usage.getMax() > 0 && usage.getUsed() > nearlyFull * usage.getMax()) {
        running.stream()
            .max(Comparator.comparingLong(Share::allocated))
            .filter(greediest -> greediest.allocated() > greedy * usage.getMax())
            .ifPresent(
                greediest -> {
                  greediest.tooMuch = true;
                  nextLook.set(now + NANOS_TO_RECOVER);
                });
      }
    }
  }
}
