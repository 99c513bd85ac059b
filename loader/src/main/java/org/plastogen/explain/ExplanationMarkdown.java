package org.plastogen.explain;

import java.util.List;
import org.plastogen.claim.Claim;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.MechanismChain;

/** An account as Markdown (CommonMark), with a link to every claim. */
public final class ExplanationMarkdown {
  private final Account account;
  private final StringBuilder text = new StringBuilder();

  private ExplanationMarkdown(Account account) {
    this.account = account;
  }

  /**
   * Renders an account.
   *
   * @param account what to tell
   * @return a Markdown document
   */
  public static String of(Account account) {
    return new ExplanationMarkdown(account).render();
  }

  private String render() {
    text.append(
        "# "
            + plain(account.explanation().subject().label())
            + " and "
            + plain(account.explanation().object().label())
            + ": "
            + account.verdict()
            + "\n");
    AccountSentences.opening(account).forEach(line -> text.append("\n" + plain(line) + "\n"));
    account.explanation().effects().forEach(this::effect);
    claims("Linked without a sign by", account.explanation().unsigned());
    claims("Denied by", account.explanation().denied());
    if (!account.tensions().isEmpty()) {
      text.append("\n## Tensions that touch these claims\n\n");
      account
          .tensions()
          .forEach(
              t ->
                  text.append(
                      "- ["
                          + t.id()
                          + "]("
                          + t.iri()
                          + ") ("
                          + t.kind()
                          + "): "
                          + plain(t.note())
                          + "\n"));
    }
    return text.toString();
  }

  private void effect(Effect effect) {
    text.append("\n## " + plain(effect.sentence()) + "\n\n");
    text.append("[" + plain(AccountSentences.heading(effect)) + "](" + effect.iri() + ")\n");
    for (int i = 0; i < effect.chains().size(); i++) {
      chain(effect, i);
    }
    account.proof(effect).ifPresent(this::proof);
  }

  private void chain(Effect effect, int index) {
    MechanismChain chain = effect.chains().get(index);
    text.append("\n### " + (index + 1) + ". " + plain(chain.line()) + "\n\n");
    text.append("- " + plain(AccountSentences.strength(chain)) + "\n");
    account
        .proof(effect)
        .ifPresent(proof -> text.append("- HermiT: " + proof.certificate(index) + "\n"));
    List<String> gaps = ChainGaps.of(chain);
    if (!gaps.isEmpty()) {
      text.append("- Does not show:\n");
      gaps.forEach(gap -> text.append("  - " + plain(gap) + "\n"));
    }
    text.append('\n');
    int rank = 1;
    for (DirectEdge step : chain.steps()) {
      text.append(rank++ + ". **" + plain(ChainGaps.hop(step)) + "**\n");
      step.claims().forEach(claim -> text.append("   - " + line(claim) + "\n"));
    }
  }

  private void proof(EffectProof proof) {
    text.append("\n### OWL justification\n\n" + proof.sentence() + "\n");
    int rank = 1;
    for (var justification : proof.entailment().justifications()) {
      text.append("\n" + rank++ + ".\n");
      justification.assertions().forEach(a -> text.append("   - `" + EffectProof.line(a) + "`\n"));
      justification.axioms().forEach(axiom -> text.append("   - `" + axiom + "`\n"));
    }
  }

  private void claims(String heading, List<Claim> claims) {
    if (!claims.isEmpty()) {
      text.append("\n## " + heading + "\n\n");
      claims.forEach(claim -> text.append("- " + line(claim) + "\n"));
    }
  }

  private static String line(Claim claim) {
    return "["
        + ClaimText.place(claim)
        + "]("
        + claim.iri()
        + ") "
        + plain(claim.sentence())
        + " ("
        + plain(String.join("; ", ClaimText.qualities(claim)))
        + ")";
  }

  /** Keeps characters of names from being read as markup. */
  private static String plain(String words) {
    return words.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
  }
}
