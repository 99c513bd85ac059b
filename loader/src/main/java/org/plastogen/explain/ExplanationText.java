package org.plastogen.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.MechanismChain;

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
    String from = explanation.subject().label();
    String to = explanation.object().label();
    if (explanation.effects().isEmpty()) {
      text.append("No chain of signed claims leads from " + from + " to " + to)
          .append(". That is not stated; it is not false either.\n");
    } else if (explanation.effects().size() > 1) {
      text.append("The claims conflict: routes of both signs lead from " + from + " to " + to)
          .append(".\n");
    }
    explanation.effects().forEach(effect -> effect(effect, text));
    claims("Linked without a sign by", explanation.unsigned(), text);
    claims("Denied by", explanation.denied(), text);
    return text.toString();
  }

  private static void effect(Effect effect, StringBuilder text) {
    text.append(effect.sentence())
        .append(effect.claimed().isEmpty() ? " (claimed by nobody)" : " (also claimed directly)")
        .append(", by ")
        .append(effect.chains().size())
        .append(effect.chains().size() == 1 ? " chain" : " chains");
    effect.incompleteBecause().ifPresent(why -> text.append(" [").append(why).append(']'));
    text.append('\n');
    int rank = 1;
    for (MechanismChain chain : effect.chains()) {
      chain(rank++, chain, text);
    }
  }

  private static void chain(int rank, MechanismChain chain, StringBuilder text) {
    text.append("\n  ").append(rank).append(". ").append(chain.line()).append('\n');
    text.append("     weakest step: ")
        .append(chain.weakestEvidence().label())
        .append(", ")
        .append(chain.weakestCertainty().label());
    if (!chain.species().isEmpty()) {
      text.append("; species named: ").append(labels(chain.species()));
    }
    text.append('\n');
    List<String> weak = weaknesses(chain);
    if (!weak.isEmpty()) {
      text.append("     does not show: ").append(String.join("; ", weak)).append('\n');
    }
    for (DirectEdge step : chain.steps()) {
      text.append("     ")
          .append(step.subject().label())
          .append(step.sign() == Sign.INCREASE ? " → " : " ⊣ ")
          .append(step.object().label())
          .append('\n');
      step.claims().forEach(claim -> text.append("        ").append(line(claim)).append('\n'));
    }
  }

  /** What a reader might take from the chain that it does not say. */
  private static List<String> weaknesses(MechanismChain chain) {
    List<String> weak = new ArrayList<>();
    if (chain.hedges() > 0) {
      weak.add(chain.hedges() + (chain.hedges() == 1 ? " hop is" : " hops are") + " hedged");
    }
    if (chain.regionsAgree().filter(agree -> !agree).isPresent()) {
      weak.add("the regions of its hops differ");
    }
    if (!chain.species().isEmpty()
        && chain.species().stream().noneMatch(s -> s.label().equals("human"))) {
      weak.add("no hop names humans");
    }
    if (chain.throughFeedback()) {
      weak.add("it runs round a feedback loop");
    }
    return weak;
  }

  private static String line(Claim claim) {
    StringBuilder line = new StringBuilder();
    line.append(claim.id(), 0, claim.id().indexOf('/'))
        .append(" ¶")
        .append(claim.paragraphs().stream().map(String::valueOf).collect(Collectors.joining(",")))
        .append("  ")
        .append(claim.sentence())
        .append("  [")
        .append(claim.evidence().label())
        .append(", ")
        .append(claim.certainty().label());
    for (EntityQualifier qualifier : List.of(EntityQualifier.SPECIES, EntityQualifier.REGION)) {
      List<Entity> values = claim.entities().getOrDefault(qualifier, List.of());
      if (!values.isEmpty()) {
        line.append("; ").append(labels(values));
      }
    }
    return line.append(']').toString();
  }

  private static String labels(List<Entity> entities) {
    return entities.stream().map(Entity::label).collect(Collectors.joining(", "));
  }

  private static void claims(String heading, List<Claim> claims, StringBuilder text) {
    if (!claims.isEmpty()) {
      text.append('\n').append(heading).append(":\n");
      claims.forEach(claim -> text.append("  ").append(line(claim)).append('\n'));
    }
  }
}
