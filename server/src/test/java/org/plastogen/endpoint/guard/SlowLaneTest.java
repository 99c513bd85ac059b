package org.plastogen.endpoint.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class SlowLaneTest {

  private static final long LONG = Duration.ofSeconds(20).toNanos();

  private final SlowLane lane = new SlowLane(1, 4);
  private final List<String> order = new CopyOnWriteArrayList<>();

  @Test
  void whoHadNoTurnYetComesBeforeWhoAsksForMuch() throws InterruptedException {
    SlowLane.Turn first = new SlowLane.Turn("greedy");
    lane.enter(first, LONG);
    Thread one = waits("greedy");
    Thread two = waits("modest");
    lane.leave(first);
    one.join();
    two.join();
    assertThat(order).containsExactly("modest", "greedy");
  }

  @Test
  void oneClientMayHaveHalfOfThePlacesToWait() throws InterruptedException {
    SlowLane.Turn first = new SlowLane.Turn("greedy");
    lane.enter(first, LONG);
    List<Thread> waiting = List.of(waits("greedy"), waits("greedy"));
    assertThatThrownBy(() -> lane.enter(new SlowLane.Turn("greedy"), LONG))
        .isInstanceOfSatisfying(
            RefusedRequest.class, e -> assertThat(e.refusal().status()).isEqualTo(429));
    Thread other = waits("modest");
    lane.leave(first);
    for (Thread each : waiting) {
      each.join();
    }
    other.join();
    assertThat(order).hasSize(3).startsWith("modest");
  }

  @Test
  void whatHasRunLongIsGivenUpForWhatIsNew() throws InterruptedException {
    SlowLane.Turn first = new SlowLane.Turn("modest");
    lane.enter(first, LONG);
    CompletableFuture<Integer> longest = goesOnWaiting("greedy");
    Thread other = waits("greedy");
    Thread newcomer = waits("greedy");
    assertThat(longest.join()).isEqualTo(429);
    lane.leave(first);
    other.join();
    newcomer.join();
    assertThat(order).containsExactly("greedy", "greedy");
  }

  @Test
  void whoHoldsMostPlacesGivesOneUpForAnother() throws InterruptedException {
    SlowLane.Turn first = new SlowLane.Turn("modest");
    lane.enter(first, LONG);
    CompletableFuture<Integer> longest = goesOnWaiting("greedy");
    List<Thread> waiting = List.of(waits("greedy"), waits("one"), waits("two"), waits("three"));
    assertThat(longest.join()).isEqualTo(503);
    lane.leave(first);
    for (Thread each : waiting) {
      each.join();
    }
    assertThat(order).containsExactlyInAnyOrder("greedy", "one", "two", "three");
  }

  /** A query that has had its slice and waits for the next; the status that it is refused with. */
  private CompletableFuture<Integer> goesOnWaiting(String client) throws InterruptedException {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    SlowLane.Turn turn = new SlowLane.Turn(client);
    lane.isWanted(turn);
    inQueue(
        () -> {
          try {
            lane.enter(turn, LONG);
            lane.leave(turn);
            status.complete(200);
          } catch (RefusedRequest e) {
            status.complete(e.refusal().status());
          }
        });
    return status;
  }

  @Test
  void whoseTurnDoesNotComeIsToldSo() {
    lane.enter(new SlowLane.Turn("one"), LONG);
    assertThatThrownBy(() -> lane.enter(new SlowLane.Turn("two"), 1))
        .isInstanceOfSatisfying(
            RefusedRequest.class, e -> assertThat(e.refusal()).isEqualTo(new Refusal.Busy()));
  }

  /** Starts a thread that takes a turn, and returns when it stands in the queue. */
  private Thread waits(String client) throws InterruptedException {
    return inQueue(
        () -> {
          SlowLane.Turn turn = new SlowLane.Turn(client);
          lane.enter(turn, LONG);
          order.add(client);
          lane.leave(turn);
        });
  }

  private static Thread inQueue(Runnable turn) throws InterruptedException {
    Thread thread = new Thread(turn);
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }
    return thread;
  }
}
