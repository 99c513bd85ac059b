package org.plastogen.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.plastogen.claim.Place;
import org.plastogen.fault.Fault;

/**
 * Finds the faults of a rule with its query. The query selects {@code ?at}, the thing at fault; it
 * may select {@code ?field}, the key of its file that is at fault, and whatever the message tells.
 */
public final class RuleQuery {
  private static final Pattern VALUE = Pattern.compile("\\{([A-Za-z]\\w*)}");

  private static final int LONG = 200;

  private final Graph graph;
  private final Places places;
  private final long seconds;

  /** Where the things of a graph stand in files. */
  public interface Places {
    /**
     * The place of a thing.
     *
     * @param iri its IRI
     * @param field the key at fault, or empty
     * @return where it stands; the place of the whole if nothing better is known
     */
    Place of(String iri, String field);
  }

  /**
   * For one graph.
   *
   * @param graph what the rules are judged on
   * @param places where its things stand
   * @param seconds how long each query may take
   */
  public RuleQuery(Graph graph, Places places, long seconds) {
    this.graph = graph;
    this.places = places;
    this.seconds = seconds;
  }

  /**
   * Everything that breaks a rule.
   *
   * @param rule a rule with a query
   * @return the faults, or one that says that time ran out
   */
  public List<Fault> faults(Rule rule) {
    List<Fault> faults = new ArrayList<>();
    try (QueryExecution execution =
        QueryExecution.model(ModelFactory.createModelForGraph(graph))
            .query(QueryFactory.create(rule.query().orElseThrow(), Syntax.syntaxSPARQL_11))
            .timeout(seconds, TimeUnit.SECONDS)
            .build()) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        faults.add(fault(rule, rows.next()));
      }
    } catch (QueryCancelledException e) {
      faults.add(
          new Fault(
              "rule-unfinished",
              Fault.Severity.WARNING,
              places.of("", ""),
              "the rule " + rule.id() + " came to no end within " + seconds + " s",
              "allow more time with --deadline, or leave its layer out",
              Optional.empty()));
    }
    return faults;
  }

  private Fault fault(Rule rule, QuerySolution row) {
    RDFNode at = row.get("at");
    String iri = at != null && at.isURIResource() ? at.asResource().getURI() : "";
    String message =
        VALUE.matcher(rule.message().orElse("")).replaceAll(m -> quoted(value(row, m)));
    return new Fault(
        rule.id(),
        rule.severity(),
        places.of(iri, text(row.get("field"))),
        message,
        rule.mend(),
        Optional.empty());
  }

  private String value(QuerySolution row, MatchResult name) {
    RDFNode node = row.get(name.group(1));
    if (node != null && node.isURIResource()) {
      return places.of(node.asResource().getURI(), "").toString();
    }
    return text(node);
  }

  private static String text(@org.jspecify.annotations.Nullable RDFNode node) {
    if (node == null) {
      return "";
    }
    String text = node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
    return text.codePointCount(0, text.length()) > LONG
        ? text.substring(0, text.offsetByCodePoints(0, LONG)) + " …"
        : text;
  }

  private static String quoted(String value) {
    return java.util.regex.Matcher.quoteReplacement(value);
  }
}
