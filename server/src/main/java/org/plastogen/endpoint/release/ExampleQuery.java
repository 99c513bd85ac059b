package org.plastogen.endpoint.release;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.plastogen.vocabulary.Vocabulary;

/**
 * A query that the front page offers as a link.
 *
 * @param name a short stable name, such as a file name without its ending
 * @param title what the query is about, in a few words of plain text
 * @param question the question it answers, as plain text
 * @param text the SPARQL query itself
 */
public record ExampleQuery(String name, String title, String question, String text) {

  private static final String BASE = Vocabulary.BASE + "query/";
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final Node EXECUTABLE = NodeFactory.createURI(SH + "SPARQLExecutable");
  private static final Node FEDERATES =
      NodeFactory.createURI("https://purl.expasy.org/sparql-examples/ontology#federatesWith");

  public ExampleQuery {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(text, "text");
  }

  /** The queries in the graph of examples of a release, but for those that ask other endpoints. */
  public static List<ExampleQuery> in(DatasetGraph release) {
    Graph graph = release.getGraph(NodeFactory.createURI(Vocabulary.EXAMPLES));
    return graph.stream(null, RDF.type.asNode(), EXECUTABLE)
        .map(triple -> triple.getSubject())
        .filter(query -> !graph.contains(query, FEDERATES, null))
        .map(query -> of(graph, query))
        .sorted(Comparator.comparing(ExampleQuery::name))
        .toList();
  }

  private static ExampleQuery of(Graph graph, Node query) {
    String text =
        Stream.of("select", "ask", "construct")
            .flatMap(form -> graph.stream(query, NodeFactory.createURI(SH + form), null))
            .map(triple -> triple.getObject().getLiteralLexicalForm())
            .findFirst()
            .orElseThrow();
    return new ExampleQuery(
        query.getURI().substring(BASE.length()),
        text(graph, query, DCTerms.title.asNode()),
        text(graph, query, RDFS.comment.asNode()),
        text);
  }

  private static String text(Graph graph, Node query, Node property) {
    return graph.stream(query, property, null)
        .findFirst()
        .orElseThrow()
        .getObject()
        .getLiteralLexicalForm();
  }
}
