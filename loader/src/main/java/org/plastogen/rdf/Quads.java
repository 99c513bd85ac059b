package org.plastogen.rdf;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.plastogen.vocabulary.Vocabulary;

/** Writes into one named graph of a dataset, with subjects and properties as IRIs. */
final class Quads {
  private final DatasetGraph dataset;
  private final Node graph;

  /**
   * A writer into one graph.
   *
   * @param dataset the dataset
   * @param graphName the graph, such as {@code entities}
   */
  Quads(DatasetGraph dataset, String graphName) {
    this(dataset, NodeFactory.createURI(Vocabulary.graph(graphName)));
  }

  /** A writer into the graph of a name that may lie elsewhere. */
  Quads(DatasetGraph dataset, Node graph) {
    this.dataset = dataset;
    this.graph = graph;
  }

  void type(String subject, String type) {
    add(subject, RDF.type.getURI(), NodeFactory.createURI(type));
  }

  /** The type is a class of our ontology, by local name. */
  void termType(String subject, String localName) {
    type(subject, Vocabulary.term(localName));
  }

  void label(String subject, String label) {
    add(subject, RDFS.label.getURI(), NodeFactory.createLiteralLang(label, "en"));
  }

  void link(String subject, String property, String object) {
    add(subject, property, NodeFactory.createURI(object));
  }

  /** The property is a term of our ontology, by local name. */
  void termLink(String subject, String localName, String object) {
    link(subject, Vocabulary.term(localName), object);
  }

  void text(String subject, String property, String value) {
    add(subject, property, NodeFactory.createLiteralString(value));
  }

  void english(String subject, String property, String value) {
    add(subject, property, NodeFactory.createLiteralLang(value, "en"));
  }

  void termText(String subject, String localName, String value) {
    text(subject, Vocabulary.term(localName), value);
  }

  void termText(String subject, String localName, Optional<String> value) {
    value.ifPresent(v -> termText(subject, localName, v));
  }

  void termNumber(String subject, String localName, long value) {
    add(
        subject,
        Vocabulary.term(localName),
        NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger));
  }

  void termNumber(String subject, String localName, BigDecimal value) {
    String plain = value.scale() <= 0 ? value.toPlainString() + ".0" : value.toPlainString();
    add(
        subject,
        Vocabulary.term(localName),
        NodeFactory.createLiteralDT(plain, XSDDatatype.XSDdecimal));
  }

  void termFlag(String subject, String localName, boolean value) {
    add(
        subject,
        Vocabulary.term(localName),
        NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean));
  }

  void add(String subject, String property, Node object) {
    add(NodeFactory.createURI(subject), NodeFactory.createURI(property), object);
  }

  void add(Node subject, Node property, Node object) {
    dataset.add(Quad.create(graph, subject, property, object));
  }
}
