package org.plastogen.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {

  private static final SignedEdge FIRST =
      new SignedEdge("a", Sign.DECREASE, "b", new Strength(5, 1));
  private static final SignedEdge SECOND =
      new SignedEdge("b", Sign.DECREASE, "c", new Strength(2, 3));
  private static final SignedEdge BACK =
      new SignedEdge("b", Sign.INCREASE, "a", new Strength(1, 2));

  @Test
  void aChainIsAsStrongAsItsWeakestStep() {
    Chain chain = Chain.of(List.of(FIRST, SECOND));
    assertThat(chain.weakestEvidence()).isEqualTo(5);
    assertThat(chain.weakestCertainty()).isEqualTo(3);
    assertThat(chain.hedges()).isEqualTo(1);
    assertThat(chain.length()).isEqualTo(2);
  }

  @Test
  void twoDecreasesMakeAnIncrease() {
    assertThat(Chain.of(List.of(FIRST, SECOND)).effect())
        .isEqualTo(new NetEffect("a", Sign.INCREASE, "c"));
    assertThat(Sign.DECREASE.times(Sign.DECREASE)).isEqualTo(Sign.INCREASE);
    assertThat(Sign.DECREASE.times(Sign.INCREASE).value()).isEqualTo(-1);
  }

  @Test
  void comingBackIsFeedback() {
    assertThat(Chain.of(List.of(FIRST, SECOND)).throughFeedback()).isFalse();
    assertThat(Chain.of(List.of(FIRST, BACK)).throughFeedback()).isTrue();
  }

  @Test
  void stepsThatDoNotJoinAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Chain.of(List.of(SECOND, FIRST)))
        .withMessageContaining("step 2 does not start");
    assertThatIllegalArgumentException().isThrownBy(() -> Chain.of(List.of()));
  }
}
