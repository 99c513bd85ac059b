package org.plastogen.explain;

import java.util.List;
import org.plastogen.claim.Claim;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.MechanismChain;

/** An account as lines of text. */
public final class ExplanationText {
  private final Account account;
  private final StringBuilder text = new StringBuilder();

  private ExplanationText(Account account) {
    this.account = account;
  }

  /**
   * Renders an account.
   *
   * @param account what to tell
   * @return lines, each ended by a line feed
   */
  public static String of(Account account) {
    return new ExplanationText(account).render();
  }

  private String render() {
    AccountSentences.opening(account).forEach(line -> text.append(line).append('\n'));
    account.explanation().effects().forEach(this::effect);
    claims("Linked without a sign by", account.explanation().unsigned());
    claims("Denied by", account.explanation().denied());
    if (!account.tensions().isEmpty()) {
      text.append("\nTensions that touch these claims:\n");
      account
          .tensions()
          .forEach(t -> text.append("  " + t.id() + " (" + t.kind() + "): " + t.note() + "\n"));
    }
    return text.toString();
  }

  private void effect(Effect effect) {
    text.append(AccountSentences.heading(effect)).append('\n');
    for (int i = 0; i < effect.chains().size(); i++) {
      chain(effect, i);
    }
    account.proof(effect).ifPresent(this::proof);
  }

  private void chain(Effect effect, int index) {
    MechanismChain chain = effect.chains().get(index);
    text.append("\n  ").append(index + 1).append(". ").append(chain.line()).append('\n');
    text.append("     ").append(AccountSentences.strength(chain)).append('\n');
    account
        .proof(effect)
        .ifPresent(proof -> text.append("     HermiT: " + proof.certificate(index) + "\n"));
    List<String> gaps = ChainGaps.of(chain);
    if (!gaps.isEmpty()) {
      text.append("     does not show: ").append(String.join("; ", gaps)).append('\n');
    }
    for (DirectEdge step : chain.steps()) {
      text.append("     ").append(ChainGaps.hop(step)).append('\n');
      step.claims().forEach(c -> text.append("        ").append(ClaimText.line(c)).append('\n'));
    }
  }

  private void proof(EffectProof proof) {
    text.append("\n  ").append(proof.sentence()).append('\n');
    int rank = 1;
    for (var justification : proof.entailment().justifications()) {
      text.append("  ").append(rank++).append(")\n");
      justification
          .assertions()
          .forEach(a -> text.append("     ").append(EffectProof.line(a)).append('\n'));
      justification.axioms().forEach(axiom -> text.append("     ").append(axiom).append('\n'));
    }
  }

  private void claims(String heading, List<Claim> claims) {
    if (!claims.isEmpty()) {
      text.append('\n').append(heading).append(":\n");
      claims.forEach(claim -> text.append("  ").append(ClaimText.line(claim)).append('\n'));
    }
  }
}
