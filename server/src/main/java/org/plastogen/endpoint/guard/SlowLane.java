package org.plastogen.endpoint.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lane of heavy queries. A query that has not had its first half second yet goes before those
 * that have; then comes who has fewest queries running, then whose last turn is longest ago. A
 * query that has had its slice makes room if one of these waits, and goes on later. Where no more
 * may wait, the one that has had most turns is given up for one that has had none: nearly all
 * queries end in their first half second.
 */
final class SlowLane {

  private static final long SLICE_NANOS = 500_000_000;

  private final int places;
  private final int maxWaiting;
  private final List<Turn> waiting = new ArrayList<>();
  private final List<Turn> running = new ArrayList<>();
  private final List<Turn> elsewhere = new ArrayList<>();
  private final Map<String, Long> lastTurn = new HashMap<>();
  private long turns;

  SlowLane(int places, int maxWaiting) {
    this.places = places;
    this.maxWaiting = maxWaiting;
  }

  /** The claim of one query on the lane. */
  static final class Turn {

    private final String client;
    private boolean admitted;
    private boolean hadSlice;
    private int slices;
    private @Nullable Refusal givenUp;
    private volatile long sliceEnds;

    Turn(String client) {
      this.client = client;
    }
  }

  /**
   * Waits for a place.
   *
   * @throws RefusedRequest with {@link Refusal.OverShare} if the client has its share of the
   *     waiting already, or sends more later and this is the one to give up; with {@link
   *     Refusal.Busy} if all places to wait are taken likewise or the turn does not come
   */
  synchronized void enter(Turn turn, long nanos) {
    admit(turn);
    long end = System.nanoTime() + nanos;
    waiting.add(turn);
    grant();
    try {
      while (!running.contains(turn)) {
        if (turn.givenUp != null) {
          throw new RefusedRequest(turn.givenUp);
        }
        long left = end - System.nanoTime();
        if (left <= 0) {
          throw new RefusedRequest(new Refusal.Busy());
        }
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(1_000_000, left));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      leave(turn);
      throw new RefusedRequest(new Refusal.Busy());
    } finally {
      waiting.remove(turn);
    }
  }

  private void admit(Turn turn) {
    if (turn.admitted) {
      return;
    }
    long own = held(turn.client);
    if (own >= Math.max(1, maxWaiting / 2)) {
      Refusal refusal =
          new Refusal.OverShare(
              "You have " + own + " long queries waiting already; wait for their answers.");
      giveUpOne(each -> each.client.equals(turn.client), refusal);
    }
    if (waiting.size() + elsewhere.size() >= maxWaiting) {
      giveUpOne(each -> held(each.client) > own, new Refusal.Busy());
    }
    turn.admitted = true;
  }

  private long held(String client) {
    return Stream.concat(waiting.stream(), elsewhere.stream())
        .filter(each -> each.client.equals(client))
        .count();
  }

  /** Refuses the waiting query that has had most turns, or the newcomer if none has had any. */
  private void giveUpOne(Predicate<Turn> whose, Refusal refusal) {
    Turn most =
        waiting.stream()
            .filter(each -> each.hadSlice)
            .filter(whose)
            .max(Comparator.comparingInt(each -> each.slices))
            .orElseThrow(() -> new RefusedRequest(refusal));
    most.givenUp = refusal;
    waiting.remove(most);
    notifyAll();
  }

  /** Whether a running query has had its slice and somebody else comes first now. */
  boolean isWanted(Turn turn) {
    return System.nanoTime() - turn.sliceEnds > 0 && somebodyComesBefore(turn);
  }

  private synchronized boolean somebodyComesBefore(Turn turn) {
    turn.hadSlice = true;
    turn.sliceEnds = System.nanoTime() + SLICE_NANOS;
    return waiting.stream()
        .anyMatch(
            other ->
                !other.hadSlice
                    || (!other.client.equals(turn.client)
                        && lastTurn(other) < lastTurn(turn)
                        && running(other) < running(turn)));
  }

  synchronized void leave(Turn turn) {
    running.remove(turn);
    grant();
  }

  /**
   * Counts a query that waits for another server with those that wait here: each holds a thread.
   *
   * @throws RefusedRequest as {@link #enter} does
   */
  synchronized void goElsewhere(Turn turn) {
    admit(turn);
    elsewhere.add(turn);
  }

  synchronized void comeBack(Turn turn) {
    elsewhere.remove(turn);
  }

  private void grant() {
    while (running.size() < places && !waiting.isEmpty()) {
      Turn next =
          waiting.stream()
              .min(
                  Comparator.<Turn>comparingInt(each -> each.hadSlice ? 1 : 0)
                      .thenComparingLong(this::running)
                      .thenComparingLong(this::lastTurn))
              .orElseThrow();
      waiting.remove(next);
      running.add(next);
      next.slices++;
      next.sliceEnds = System.nanoTime() + SLICE_NANOS;
      lastTurn.put(next.client, ++turns);
    }
    if (waiting.isEmpty() && running.isEmpty()) {
      lastTurn.clear();
    }
    notifyAll();
  }

  private long running(Turn turn) {
    return running.stream().filter(each -> each.client.equals(turn.client)).count();
  }

  private long lastTurn(Turn turn) {
    return lastTurn.getOrDefault(turn.client, 0L);
  }
}
