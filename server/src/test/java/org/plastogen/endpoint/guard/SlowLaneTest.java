package org.plastogen.endpoint.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
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
  void whoseTurnDoesNotComeIsToldSo() {
    lane.enter(new SlowLane.Turn("one"), LONG);
    assertThatThrownBy(() -> lane.enter(new SlowLane.Turn("two"), 1))
        .isInstanceOfSatisfying(
            RefusedRequest.class, e -> assertThat(e.refusal()).isEqualTo(new Refusal.Busy()));
  }

  /** Starts a thread that takes a turn, and returns when it stands in the queue. */
  private Thread waits(String client) throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              SlowLane.Turn turn = new SlowLane.Turn(client);
              lane.enter(turn, LONG);
              order.add(client);
              lane.leave(turn);
            });
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }
    return thread;
  }
}
