package org.plastogen.endpoint.guard;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Two lanes, so that light queries never queue behind heavy ones: every query starts in the fast
 * lane, and one that is still running after 100 ms needs a place in the slow lane to go on. The
 * slow lane leaves one processor free.
 */
public final class Lanes {

  private static final int FAST_PLACES = 4;
  private static final long FAST_NANOS = 100_000_000;

  private final Semaphore fast = new Semaphore(FAST_PLACES, true);
  private final Semaphore slow;
  private final int maxWaiting;

  /**
   * Lanes for this machine.
   *
   * @param processors how many there are; the slow lane has one place fewer, and at least one
   * @param maxWaiting how many queries may wait for either lane
   */
  public Lanes(int processors, int maxWaiting) {
    this.slow = new Semaphore(Math.max(1, processors - 1), true);
    this.maxWaiting = maxWaiting;
  }

  Place enter() {
    return new Place();
  }

  /** Where one query is. Belongs to the thread that runs the query. */
  final class Place {

    private enum Lane {
      NONE,
      FAST,
      SLOW
    }

    private Lane lane = Lane.NONE;
    private long turnCame = Long.MAX_VALUE;

    void waitForTurn(Duration atMost) {
      long before = System.nanoTime();
      acquire(fast, atMost.toNanos());
      lane = Lane.FAST;
      turnCame = System.nanoTime() - before;
    }

    void check(long nanosSoFar, long nanosLeft) {
      if (lane == Lane.FAST && nanosSoFar - turnCame > FAST_NANOS) {
        leave();
        acquire(slow, nanosLeft);
        lane = Lane.SLOW;
      }
    }

    void leave() {
      switch (lane) {
        case FAST -> fast.release();
        case SLOW -> slow.release();
        case NONE -> {}
      }
      lane = Lane.NONE;
    }

    private void acquire(Semaphore places, long nanos) {
      if (places.getQueueLength() >= maxWaiting) {
        throw new RefusedRequest(new Refusal.Busy());
      }
      try {
        if (!places.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
          throw new RefusedRequest(new Refusal.Busy());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new RefusedRequest(new Refusal.Busy());
      }
    }
  }
}
