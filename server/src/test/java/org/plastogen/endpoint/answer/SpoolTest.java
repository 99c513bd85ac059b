package org.plastogen.endpoint.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;

/** Answers that wait for their readers. */
class SpoolTest {

  private static final long MOST = 1 << 20;

  private static Spool spool(SpoolRoom room, boolean packed) throws IOException {
    return new Spool(MOST, () -> {}, room, packed);
  }

  @Test
  void whenAllAnswersTogetherTakeTooMuchTheNextIsRefusedAndTheOthersStay() throws IOException {
    SpoolRoom room = new SpoolRoom(300_000);
    try (Spool first = spool(room, false);
        Spool second = spool(room, false)) {
      first.write(new byte[200_000]);
      assertThatThrownBy(() -> second.write(new byte[200_000]))
          .isInstanceOf(RefusedRequest.class)
          .extracting(thrown -> ((RefusedRequest) thrown).refusal())
          .isInstanceOf(Refusal.NoRoom.class);
      first.finish();
      assertThat(first.open().readAllBytes()).hasSize(200_000);
    }
    try (Spool later = spool(room, false)) {
      later.write(new byte[299_000]);
      later.finish();
      assertThat(later.size()).isEqualTo(299_000);
    }
  }

  @Test
  void whatAnAnswerTakesIsCountedAsItIsKept() throws IOException {
    SpoolRoom room = new SpoolRoom(300_000);
    try (Spool packed = spool(room, true);
        Spool other = spool(room, false)) {
      packed.write(new byte[1_000_000]);
      packed.finish();
      assertThat(packed.size()).isLessThan(50_000);
      other.write(new byte[200_000]);
    }
  }

  @Test
  void anAnswerOverItsOwnLimitIsRefusedHoweverSmallItIsPacked() throws IOException {
    try (Spool spool = spool(new SpoolRoom(Long.MAX_VALUE), true)) {
      assertThatThrownBy(() -> spool.write(new byte[(int) MOST + 1]))
          .isInstanceOf(RefusedRequest.class)
          .extracting(thrown -> ((RefusedRequest) thrown).refusal())
          .isEqualTo(new Refusal.ResultTooLarge(MOST));
    }
  }
}
