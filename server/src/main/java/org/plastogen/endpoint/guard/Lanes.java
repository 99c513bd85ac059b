package org.plastogen.endpoint.guard;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Two lanes, so that light queries never queue behind heavy ones: every query starts in the fast
 * lane, and one that is still running after 50 ms needs a place in the slow lane to go on. The slow
 * lane leaves one processor free and is shared among clients; see {@link SlowLane}. While anything
 * runs in the fast lane, queries in the slow one stand still for up to half of their time, because
 * the processor left free also carries connections, the collector of memory and the compiler.
 */
public final class Lanes {

  private static final int FAST_PLACES = 4;
  private static final long FAST_NANOS = 50_000_000;
  private static final long LONGEST_PAUSE_NANOS = 20_000_000;
  private static final long LOOK_AGAIN_NANOS = 500_000;

  private final Semaphore fast = new Semaphore(FAST_PLACES, true);
  private final SlowLane slow;

  /**
   * Lanes for this machine.
   *
   * @param processors how many there are; the slow lane has one place fewer, and at least one
   * @param maxWaiting how many queries may wait for the slow lane; one client may have half of them
   */
  public Lanes(int processors, int maxWaiting) {
    this.slow = new SlowLane(Math.max(1, processors - 1), maxWaiting);
  }

  private boolean isFastLaneTaken() {
    return fast.availablePermits() < FAST_PLACES;
  }

  /** A place for a query of a client. */
  Place enter(String client) {
    return new Place(client);
  }

  /** Where one query is. Belongs to the thread that runs the query. */
  final class Place {

    private enum Lane {
      NONE,
      FAST,
      SLOW
    }

    private final SlowLane.Turn turn;
    private Lane lane = Lane.NONE;
    private long turnCame = Long.MAX_VALUE;
    private long noPauseBefore = System.nanoTime();

    private Place(String client) {
      this.turn = new SlowLane.Turn(client);
    }

    void waitForTurn(Duration atMost) {
      long before = System.nanoTime();
      enterFast(atMost.toNanos());
      turnCame = System.nanoTime() - before;
    }

    private void enterFast(long nanos) {
      try {
        if (!fast.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
          throw new RefusedRequest(new Refusal.Busy());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new RefusedRequest(new Refusal.Busy());
      }
      lane = Lane.FAST;
    }

    /**
     * Gives the place up while the query waits for another server.
     *
     * @return takes a place in the same lane again; it is given the nanoseconds that are left
     * @throws RefusedRequest as for the slow lane, where such queries are counted
     */
    LongConsumer goElsewhere() {
      slow.goElsewhere(turn);
      Lane from = lane;
      long went = System.nanoTime();
      leave();
      return nanosLeft -> {
        slow.comeBack(turn);
        if (from == Lane.SLOW) {
          slow.enter(turn, nanosLeft);
          lane = Lane.SLOW;
        } else {
          enterFast(nanosLeft);
          turnCame += System.nanoTime() - went;
        }
      };
    }

    void check(long nanosSoFar, long nanosLeft) {
      if (lane == Lane.FAST && nanosSoFar - turnCame > FAST_NANOS) {
        leave();
        slow.enter(turn, nanosLeft);
        lane = Lane.SLOW;
      } else if (lane == Lane.SLOW && slow.isWanted(turn)) {
        leave();
        slow.enter(turn, nanosLeft);
        lane = Lane.SLOW;
      } else if (lane == Lane.SLOW && isFastLaneTaken()) {
        letPass();
      }
    }

    /** Stands still while others are in the fast lane, and then goes on for as long at least. */
    private void letPass() {
      long from = System.nanoTime();
      if (from - noPauseBefore < 0) {
        return;
      }
      long now = from;
      while (isFastLaneTaken() && now - from < LONGEST_PAUSE_NANOS) {
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        now = System.nanoTime();
      }
      noPauseBefore = now + (now - from);
    }

    void leave() {
      switch (lane) {
        case FAST -> fast.release();
        case SLOW -> slow.leave(turn);
        case NONE -> {}
      }
      lane = Lane.NONE;
    }
  }
}
