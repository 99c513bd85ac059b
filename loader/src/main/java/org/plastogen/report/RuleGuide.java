package org.plastogen.report;

import java.util.Locale;
import org.plastogen.rule.Layer;
import org.plastogen.rule.Rule;
import org.plastogen.rule.RuleBook;

/** The reference page of all rules, in Markdown. */
public final class RuleGuide {
  private RuleGuide() {}

  /** The page. */
  public static String of(RuleBook rules) {
    StringBuilder page =
        new StringBuilder(
            """
            # The rules of `plastogen check`

            This page is made from the files of the rules; a test keeps it current. How rules, profiles and waivers
            work stands in [checking.md](checking.md).

            """);
    for (Layer layer : Layer.values()) {
      page.append("## ").append(layer.title()).append("\n\nLayer `").append(layer).append("`.\n\n");
      rules.all().stream()
          .filter(rule -> rule.layer() == layer)
          .forEach(rule -> page.append(section(rule)));
    }
    return page.toString();
  }

  /** One rule. */
  public static String section(Rule rule) {
    return "### "
        + rule.id()
        + "\n\n"
        + rule.title()
        + ". *"
        + rule.severity().name().toLowerCase(Locale.ROOT)
        + "*, for "
        + switch (rule.scope()) {
          case SEEDS -> "seeds";
          case ONTOLOGY -> "ontology files";
          case BOTH -> "seeds and ontology files";
        }
        + (rule.query().isPresent() ? ", in SPARQL" : "")
        + ".\n\n"
        + rule.why()
        + " "
        + rule.mend()
        + "\n\n"
        + example("Not so", rule.bad())
        + example("But so", rule.good());
  }

  private static String example(String title, String text) {
    return title + ":\n\n```\n" + text + "\n```\n\n";
  }
}
