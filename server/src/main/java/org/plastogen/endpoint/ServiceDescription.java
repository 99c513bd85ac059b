package org.plastogen.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.plastogen.endpoint.guard.AllowedServices;
import org.plastogen.endpoint.guard.Limits;
import org.plastogen.endpoint.guard.ToldLimit;

/**
 * What the endpoint says of itself, in the SPARQL 1.1 Service Description vocabulary.
 *
 * @param site the front page as the client knows it, ending in a slash
 * @param url the query path as the client asked it
 * @param limits told in a comment
 * @param services which other endpoints a query may ask, told there too
 */
record ServiceDescription(String site, String url, Limits limits, AllowedServices services) {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  /** The description, with all named graphs and their sizes. */
  Graph of(DatasetGraph dataset) {
    Graph description = GraphFactory.createDefaultGraph();
    RDFParser.fromString(template(), Lang.TURTLE)
        .base(site)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(description);
    Node part = description.find(Node.ANY, sd("defaultDataset"), Node.ANY).next().getObject();
    Node comment = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#comment");
    Node service = description.find(Node.ANY, sd("defaultDataset"), part).next().getSubject();
    description.add(service, sd("endpoint"), NodeFactory.createURI(url));
    description.add(service, comment, NodeFactory.createLiteralLang(limitsInWords(), "en"));
    if (!services.urls().isEmpty()) {
      description.add(service, sd("feature"), sd("BasicFederatedQuery"));
    }
    Node whole = description.find(part, sd("defaultGraph"), Node.ANY).next().getObject();
    Txn.executeRead(
        dataset,
        () -> {
          count(description, whole, dataset.getDefaultGraph());
          addGraphs(dataset, description, part);
        });
    return description;
  }

  private static String template() {
    try (InputStream in = ServiceDescription.class.getResourceAsStream("service.ttl")) {
      if (in == null) {
        throw new IllegalStateException("this program was packed without service.ttl");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addGraphs(DatasetGraph dataset, Graph description, Node part) {
    for (Iterator<Node> names = dataset.listGraphNodes(); names.hasNext(); ) {
      Node name = names.next();
      if (name.isURI()) {
        Node named = NodeFactory.createBlankNode();
        description.add(part, sd("namedGraph"), named);
        description.add(named, RDF.type.asNode(), sd("NamedGraph"));
        description.add(named, sd("name"), name);
        Node content = NodeFactory.createBlankNode();
        description.add(named, sd("graph"), content);
        description.add(content, RDF.type.asNode(), sd("Graph"));
        count(description, content, dataset.getGraph(name));
      }
    }
  }

  private static void count(Graph description, Node content, Graph graph) {
    description.add(
        content,
        NodeFactory.createURI("http://rdfs.org/ns/void#triples"),
        NodeFactory.createLiteralDT(Integer.toString(graph.size()), XSDDatatype.XSDinteger));
  }

  private String limitsInWords() {
    return ToldLimit.of(limits).stream()
            .map(limit -> limit.what() + ": " + limit.most() + " (" + limit.status() + ")")
            .collect(Collectors.joining("; ", "Limits: ", ". "))
        + "Updates are not offered. "
        + (services.urls().isEmpty()
            ? "SERVICE is not offered."
            : "SERVICE may name "
                + String.join(", ", services.urls().stream().sorted().toList())
                + ".");
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
