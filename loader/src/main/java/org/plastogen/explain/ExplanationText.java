package org.plastogen.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plastogen.explain.Explanation.ChainView;
import org.plastogen.explain.Explanation.ClaimView;
import org.plastogen.explain.Explanation.EffectView;
import org.plastogen.explain.Explanation.StepView;

/** An explanation as lines of text. */
public final class ExplanationText {
  private ExplanationText() {}

  /**
   * Renders an explanation.
   *
   * @param explanation what to tell
   * @return lines, each ended by a line feed
   */
  public static String of(Explanation explanation) {
    StringBuilder text = new StringBuilder();
    if (explanation.effects().isEmpty()) {
      text.append("No chain of signed claims leads from ")
          .append(explanation.subject())
          .append(" to ")
          .append(explanation.object())
          .append(". That is not stated; it is not false either.\n");
    } else if (explanation.effects().size() > 1) {
      text.append("The claims conflict: routes of both signs lead from ")
          .append(explanation.subject())
          .append(" to ")
          .append(explanation.object())
          .append(".\n");
    }
    explanation.effects().forEach(effect -> effect(explanation, effect, text));
    claims("Linked without a sign by", explanation.unsigned(), text);
    claims("Denied by", explanation.denied(), text);
    return text.toString();
  }

  private static void effect(Explanation explanation, EffectView effect, StringBuilder text) {
    text.append(explanation.subject())
        .append(effect.sign() > 0 ? " net increases " : " net decreases ")
        .append(explanation.object())
        .append(effect.claimedDirectly() ? " (also claimed directly)" : " (claimed by nobody)")
        .append(", by ")
        .append(effect.chains().size())
        .append(effect.chains().size() == 1 ? " chain" : " chains");
    effect.incompleteBecause().ifPresent(why -> text.append(" [").append(why).append(']'));
    text.append("\n");
    effect.chains().forEach(chain -> chain(chain, text));
  }

  private static void chain(ChainView chain, StringBuilder text) {
    text.append("\n  ").append(chain.rank()).append(". ").append(chain.line()).append('\n');
    text.append("     weakest step: ")
        .append(chain.weakestEvidence())
        .append(", ")
        .append(chain.weakestCertainty());
    if (!chain.species().isEmpty()) {
      text.append("; species named: ").append(String.join(", ", chain.species()));
    }
    text.append('\n');
    List<String> weak = weaknesses(chain);
    if (!weak.isEmpty()) {
      text.append("     does not show: ").append(String.join("; ", weak)).append('\n');
    }
    for (StepView step : chain.steps()) {
      text.append("     ")
          .append(step.subject())
          .append(step.sign() > 0 ? " → " : " ⊣ ")
          .append(step.object())
          .append('\n');
      step.claims().forEach(claim -> text.append("        ").append(line(claim)).append('\n'));
    }
  }

  /** What a reader might take from the chain that it does not say. */
  private static List<String> weaknesses(ChainView chain) {
    List<String> weak = new ArrayList<>();
    if (chain.hedges() > 0) {
      weak.add(chain.hedges() + (chain.hedges() == 1 ? " hop is" : " hops are") + " hedged");
    }
    if (chain.regionsDiffer()) {
      weak.add("the regions of its hops differ");
    }
    if (!chain.species().isEmpty() && !chain.species().contains("human")) {
      weak.add("no hop names humans");
    }
    if (chain.throughFeedback()) {
      weak.add("it runs round a feedback loop");
    }
    return weak;
  }

  private static String line(ClaimView claim) {
    StringBuilder line = new StringBuilder();
    line.append(claim.document())
        .append(" ¶")
        .append(claim.paragraphs().stream().map(String::valueOf).collect(Collectors.joining(",")))
        .append("  ")
        .append(claim.sentence())
        .append("  [")
        .append(claim.evidence())
        .append(", ")
        .append(claim.certainty());
    if (!claim.species().isEmpty()) {
      line.append("; ").append(String.join(", ", claim.species()));
    }
    if (!claim.regions().isEmpty()) {
      line.append("; ").append(String.join(", ", claim.regions()));
    }
    return line.append(']').toString();
  }

  private static void claims(String heading, List<ClaimView> claims, StringBuilder text) {
    if (!claims.isEmpty()) {
      text.append('\n').append(heading).append(":\n");
      claims.forEach(claim -> text.append("  ").append(line(claim)).append('\n'));
    }
  }
}
