package org.plastogen.export;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.vocabulary.OWL;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;

/** Which relation to use when, and what it is in other vocabularies, as the ontology has it. */
public final class RelationGuide {
  private final Terms terms;

  /**
   * The guide to an ontology.
   *
   * @param terms the ontology
   */
  public RelationGuide(Terms terms) {
    this.terms = terms;
  }

  /** The guide as Markdown. */
  public String markdown() {
    StringBuilder text =
        new StringBuilder("# Relations: which to use when\n\n")
            .append("Made from `ontology/plastogen.ttl`; a test keeps it true.\n\n")
            .append("A claim takes the most specific relation that its document's words bear out. ")
            .append("Only the first two tables add a signed edge.\n")
            .append("The last column says what the relation is elsewhere: `close` for nearly the ")
            .append("same, `broad` where the other term says more loosely\nwhat ours says, ")
            .append(
                "`see` for a neighbour. None is the same; none may be swapped without a look.\n")
            .append("In KGX every signed relation is `biolink:affects`, its sign in qualifiers.\n");
    section(text, "Raises its object", "increases");
    section(text, "Lowers its object", "decreases");
    section(text, "Acts on its object, without a stated direction", "influences");
    section(text, "Says something else", "relatesTo");
    return text.toString();
  }

  private void section(StringBuilder text, String title, String top) {
    text.append("\n## ").append(title).append("\n\n");
    text.append("| relation | use it when the subject … | from | to | elsewhere |\n");
    text.append("|---|---|---|---|---|\n");
    for (TermInfo relation : TermInfo.all(terms, OWL.ObjectProperty)) {
      if (terms.relations().containsKey(relation.label()) && group(relation).equals(top)) {
        text.append("| ")
            .append(relation.label())
            .append(" | ")
            .append(cell(uncapitalised(relation.definition())))
            .append(" | ")
            .append(cell(relation.subjects()))
            .append(" | ")
            .append(cell(relation.objects()))
            .append(" | ")
            .append(elsewhere(relation))
            .append(" |\n");
      }
    }
  }

  private String group(TermInfo relation) {
    Set<String> above = terms.selfAndAbove(relation.iri());
    for (String top : List.of("increases", "decreases", "influences")) {
      if (above.contains(Vocabulary.term(top))) {
        return top;
      }
    }
    return "relatesTo";
  }

  private static String elsewhere(TermInfo relation) {
    return relation.matches().stream()
        .map(m -> m.how() + " [" + m.curie() + "](" + m.iri() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String uncapitalised(String sentence) {
    String first = sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT);
    String rest = sentence.substring(1);
    return first + (rest.endsWith(".") ? rest.substring(0, rest.length() - 1) : rest);
  }

  private static String cell(String text) {
    return text.isEmpty() ? "any" : text.replace("|", "\\|");
  }
}
