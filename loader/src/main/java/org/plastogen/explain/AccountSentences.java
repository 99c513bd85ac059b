package org.plastogen.explain;

import java.util.ArrayList;
import java.util.List;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.MechanismChain;

/** The sentences that every form of an account shares. */
public final class AccountSentences {
  private AccountSentences() {}

  /** What an account says before its chains: the filter, a conflict, or that nothing follows. */
  public static List<String> opening(Account account) {
    List<String> lines = new ArrayList<>();
    String from = account.explanation().subject().label();
    String to = account.explanation().object().label();
    if (!account.filter().passesEverything()) {
      lines.add(
          "Reasoned anew on the "
              + account.claimsCounted()
              + " of "
              + account.claimsThere()
              + " claims that pass: "
              + String.join("; ", account.filter().words())
              + ".");
    }
    if (account.explanation().effects().isEmpty()) {
      boolean linked =
          !account.explanation().unsigned().isEmpty() || !account.explanation().denied().isEmpty();
      lines.add(
          "No chain of signed claims leads from "
              + from
              + " to "
              + to
              + (linked
                  ? ". What the claims do say of the two stands below."
                  : account.filter().passesEverything()
                      ? ". That is not stated; it is not false either."
                      : ", as far as the claims that pass go."));
      if (account.followsFromAll()) {
        lines.add("Without filter and way points, a chain does lead there.");
      }
    } else if (account.explanation().effects().size() > 1) {
      lines.add("The claims conflict: routes of both signs lead from " + from + " to " + to + ".");
    } else if (account.oppositeNotTold()) {
      lines.add("The claims conflict: routes of the opposite sign exist, but miss a way point.");
    }
    return lines;
  }

  /** An effect with whether it is claimed and how many chains are told. */
  public static String heading(Effect effect) {
    return effect.sentence()
        + (effect.claimed().isEmpty()
            ? " (no claim counted here states it)"
            : " (also claimed directly)")
        + ", by "
        + effect.chains().size()
        + (effect.chains().size() == 1 ? " chain" : " chains")
        + effect.incompleteBecause().map(why -> " [" + why + "]").orElse("");
  }

  /** How strong a chain is, and what it stands on. */
  public static String strength(MechanismChain chain) {
    int documents = chain.documents().size();
    return "weakest step: "
        + chain.weakestEvidence().label()
        + ", "
        + chain.weakestCertainty().label()
        + "; "
        + documents
        + (documents == 1 ? " document" : " documents")
        + (chain.species().isEmpty()
            ? ""
            : "; species named: " + ClaimText.labels(chain.species()));
  }
}
