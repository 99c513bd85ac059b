package org.plastogen.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.plastogen.chain.NetEffects;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Seeds;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

/** Pairs that the five documents imply, with their signs, and pairs that they do not. */
class ImpliedPairsTest {
  private static EntityNames names;
  private static NetEffects effects;

  @BeforeAll
  static void readTheSeeds() {
    Seeds seeds = new SeedReader(Terms.load()).read(Path.of("../seeds")).seeds().orElseThrow();
    names = new EntityNames(seeds);
    effects = NetEffects.of(Mechanism.of(seeds).graph());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/chains/pairs.csv")
  void aPairHasTheSignThatTheDocumentsImply(String from, String sign, String to) {
    String subject = names.named(from).iri();
    String object = names.named(to).iri();
    boolean more = effects.contains(subject, Sign.INCREASE, object);
    boolean less = effects.contains(subject, Sign.DECREASE, object);
    assertThat(more && less ? "both" : more ? "+" : less ? "-" : "0")
        .as("%s and %s", from, to)
        .isEqualTo(sign);
  }
}
