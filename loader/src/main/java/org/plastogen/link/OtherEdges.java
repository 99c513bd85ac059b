package org.plastogen.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.plastogen.chain.Sign;

/**
 * The signed statements of a graph: plain triples, reified ones (RDF or Biolink associations, the
 * latter also with a direction qualifier), and interactions that name their ends.
 */
final class OtherEdges {
  private static final String BIOLINK = "https://w3id.org/biolink/vocab/";
  private static final String WP = "http://vocabularies.wikipathways.org/wp#";

  private record Meaning(Sign sign, String reads) {}

  private final Map<String, Meaning> meanings = new HashMap<>();
  private final Graph graph;
  private final SortedSet<OtherEdge> found = new TreeSet<>();

  private OtherEdges(Graph graph) {
    this.graph = graph;
    for (CSVRecord row : Table.rows("signs.tsv")) {
      Sign sign = row.get("sign").equals("+") ? Sign.INCREASE : Sign.DECREASE;
      meanings.put(row.get("relation"), new Meaning(sign, row.get("reads")));
    }
  }

  static List<OtherEdge> of(Graph graph) {
    OtherEdges edges = new OtherEdges(graph);
    edges.plain();
    edges.reified(RDF.subject.getURI(), RDF.predicate.getURI(), RDF.object.getURI());
    edges.reified(BIOLINK + "subject", BIOLINK + "predicate", BIOLINK + "object");
    edges.interactions();
    return List.copyOf(edges.found);
  }

  private void plain() {
    meanings.forEach(
        (relation, meaning) -> {
          if (!meaning.reads().equals("interaction")) {
            graph
                .find(Node.ANY, NodeFactory.createURI(relation), Node.ANY)
                .forEachRemaining(t -> add(t.getSubject(), relation, meaning, t.getObject()));
          }
        });
  }

  private void reified(String subject, String predicate, String object) {
    graph
        .find(Node.ANY, NodeFactory.createURI(predicate), Node.ANY)
        .toList()
        .forEach(
            t -> {
              Node record = t.getSubject();
              if (isTrue(record, BIOLINK + "negated") || !t.getObject().isURI()) {
                return;
              }
              String relation = t.getObject().getURI();
              Meaning meaning = qualified(record, meanings.get(relation));
              if (meaning != null && !meaning.reads().equals("interaction")) {
                for (Node s : objects(record, subject)) {
                  objects(record, object).forEach(o -> add(s, relation, meaning, o));
                }
              }
            });
  }

  private @org.jspecify.annotations.Nullable Meaning qualified(
      Node record, @org.jspecify.annotations.Nullable Meaning plain) {
    for (Node direction : objects(record, BIOLINK + "object_direction_qualifier")) {
      String word = direction.isLiteral() ? direction.getLiteralLexicalForm() : direction.getURI();
      if (word.endsWith("increased") || word.endsWith("upregulated")) {
        return new Meaning(Sign.INCREASE, "forward");
      }
      if (word.endsWith("decreased") || word.endsWith("downregulated")) {
        return new Meaning(Sign.DECREASE, "forward");
      }
    }
    return plain;
  }

  private void interactions() {
    meanings.forEach(
        (type, meaning) -> {
          if (meaning.reads().equals("interaction")) {
            graph
                .find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(type))
                .toList()
                .forEach(
                    t -> {
                      for (Node s : objects(t.getSubject(), WP + "source")) {
                        objects(t.getSubject(), WP + "target")
                            .forEach(o -> add(s, type, meaning, o));
                      }
                    });
          }
        });
  }

  private void add(Node subject, String relation, Meaning meaning, Node object) {
    if (subject.isURI() && object.isURI() && !subject.equals(object)) {
      boolean inverse = meaning.reads().equals("inverse");
      found.add(
          new OtherEdge(
              inverse ? object.getURI() : subject.getURI(),
              meaning.sign(),
              inverse ? subject.getURI() : object.getURI(),
              relation));
    }
  }

  private List<Node> objects(Node subject, String property) {
    return graph
        .find(subject, NodeFactory.createURI(property), Node.ANY)
        .mapWith(t -> t.getObject())
        .toList();
  }

  private boolean isTrue(Node record, String property) {
    return objects(record, property).stream()
        .anyMatch(o -> o.isLiteral() && o.getLiteralLexicalForm().equals("true"));
  }
}
