package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.plastogen.endpoint.linked.Description;
import org.plastogen.endpoint.linked.DescriptionPage;
import org.plastogen.endpoint.linked.DocumentFormat;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.vocabulary.Vocabulary;

/** A description as two tables: what is said of the resource, and what points at it. */
public final class PlainPage implements DescriptionPage {

  /** More rows than anyone reads; the other formats have them all. */
  private static final int MOST_ROWS = 2_000;

  private final PageText page = PageText.template("description.html");
  private final PageText row = new PageText("<tr><th>{{property}}</th><td>{{value}}</td></tr>\n");
  private final PageText link = new PageText("<a href=\"{{address}}\">{{text}}</a>");
  private final PageText format =
      new PageText("<a rel=\"alternate\" href=\"{{address}}\">{{text}}</a>\n");

  @Override
  public String of(Description description, ServedRelease release) {
    Graph graph = description.graph();
    Node topic = NodeFactory.createURI(description.iri());
    List<Triple> own = graph.find(topic, Node.ANY, Node.ANY).toList();
    List<Triple> others =
        own.isEmpty()
            ? graph.find(Node.ANY, RDFS.label.asNode(), Node.ANY).toList()
            : graph.find(Node.ANY, Node.ANY, topic).toList();
    String name = description.iri().substring(description.iri().lastIndexOf('/') + 1);
    Map<String, Object> values = new TreeMap<>();
    values.put("title", label(graph, topic));
    values.put("iri", description.iri());
    values.put("release", release.id());
    values.put("own", rows(graph, own, false));
    values.put("others", rows(graph, others, true));
    values.put(
        "formats",
        PageText.join(
            DocumentFormat.all().stream()
                .filter(each -> each != DocumentFormat.HTML)
                .map(
                    each ->
                        format.fill(
                            Map.of("address", name + each.ending(), "text", each.mediaType())))
                .toList()));
    return page.fill(values).html();
  }

  private PageText rows(Graph graph, List<Triple> triples, boolean subjects) {
    record Row(String property, String text, PageText filled) {}
    List<Row> rows = new ArrayList<>();
    for (Triple triple : triples) {
      Node value = subjects ? triple.getSubject() : triple.getObject();
      String property = label(graph, triple.getPredicate());
      rows.add(
          new Row(
              property,
              label(graph, value),
              row.fill(Map.of("property", property, "value", value(graph, value)))));
    }
    return PageText.join(
        rows.stream()
            .sorted(Comparator.comparing(Row::property).thenComparing(Row::text))
            .limit(MOST_ROWS)
            .map(Row::filled)
            .toList());
  }

  private Object value(Graph graph, Node node) {
    String text = label(graph, node);
    if (!node.isURI() || !node.getURI().matches("https?://.*")) {
      return text;
    }
    String iri = node.getURI();
    String address =
        iri.startsWith(Vocabulary.BASE) ? iri.substring(Vocabulary.BASE.length() - 1) : iri;
    return link.fill(Map.of("address", address, "text", text));
  }

  private static String label(Graph graph, Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (node.isBlank()) {
      return "(an unnamed part)";
    }
    return graph.find(node, RDFS.label.asNode(), Node.ANY).toList().stream()
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .sorted()
        .findFirst()
        .orElse(node.toString());
  }
}
