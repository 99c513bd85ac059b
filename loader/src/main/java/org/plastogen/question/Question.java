package org.plastogen.question;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * One question with its SPARQL.
 *
 * @param name file name without {@code .rq}
 * @param title a few words
 * @param question what a user wants to know
 * @param meaning what the answer says and does not say
 * @param written keywords of the header, with commas between them; empty if there are none
 * @param text the SPARQL query, header comment included
 */
public record Question(
    String name, String title, String question, String meaning, String written, String text) {

  private static final Pattern TERM = Pattern.compile("\\bpg:([A-Za-z]+)");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  /**
   * What it is about: the keywords of its header and the terms of the ontology it uses, as words.
   */
  public List<String> keywords() {
    Set<String> words = new TreeSet<>();
    for (String word : written.split(",")) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    TERM.matcher(text)
        .results()
        .map(term -> HUMP.matcher(term.group(1)).replaceAll(" ").toLowerCase(Locale.ROOT))
        .forEach(words::add);
    return List.copyOf(words);
  }

  /** The endpoints it asks with SERVICE, in alphabetical order; none if it needs no network. */
  public List<String> federatesWith() {
    Set<String> endpoints = new TreeSet<>();
    collect(QueryFactory.create(text, Syntax.syntaxSPARQL_11).getQueryPattern(), endpoints);
    return List.copyOf(endpoints);
  }

  private static void collect(Element pattern, Set<String> endpoints) {
    ElementWalker.walk(
        pattern,
        new ElementVisitorBase() {
          @Override
          public void visit(ElementSubQuery inner) {
            collect(inner.getQuery().getQueryPattern(), endpoints);
          }

          @Override
          public void visit(ElementService service) {
            if (service.getServiceNode().isURI()) {
              endpoints.add(service.getServiceNode().getURI());
            }
          }
        });
  }
}
