package org.plastogen.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.plastogen.identifier.IdentifierSpace;
import org.plastogen.identifier.Identifiers;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Adds to the graph {@code metadata} what the release holds, in VoID (W3C note of 2011) and the
 * service description vocabulary: counts by graph, class and property, and the links to other
 * databases.
 *
 * <p>Of the whole there are the members of each class and the triples of each property; which
 * property leads from which class to which is counted in each graph, whichever graph states the
 * classes. Everything is counted in the graphs themselves. Left out of the counts are {@code
 * metadata}, which holds them, and those that say again what others say: {@code spellings}, {@code
 * filter/…}.
 */
final class VoidGraph {
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String VOID_EXT = "http://ldf.fi/void-ext#";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String SKOS_MATCH = "http://www.w3.org/2004/02/skos/core#";
  private static final int EXAMPLES = 3;

  private final Quads out;
  private final String release;
  private int unnamed;

  private VoidGraph(Quads out, String release) {
    this.out = out;
    this.release = release;
  }

  static void write(DatasetGraph dataset, String release) {
    Map<String, List<Triple>> graphs = new TreeMap<>();
    dataset
        .find()
        .forEachRemaining(
            quad ->
                graphs
                    .computeIfAbsent(quad.getGraph().getURI(), g -> new ArrayList<>())
                    .add(quad.asTriple()));
    graphs.remove(Vocabulary.graph("metadata"));
    graphs.remove(Vocabulary.graph("spellings"));
    graphs.keySet().removeIf(name -> name.startsWith(FilterGraph.PREFIX));
    VoidGraph graph = new VoidGraph(new Quads(dataset, "metadata"), release);
    graph.describe(graphs);
    graph.links(graphs.getOrDefault(Vocabulary.graph("mappings"), List.of()));
  }

  private void describe(Map<String, List<Triple>> graphs) {
    Set<Triple> union = new LinkedHashSet<>();
    graphs.values().forEach(union::addAll);
    Map<Node, Set<String>> types = Partitions.types(union);
    Node dataset = NodeFactory.createURI(release);
    Partitions all = Partitions.of(union, types);
    totals(dataset, all);
    properties(dataset, all);
    all.classes().forEach((type, of) -> ofClass(dataset, type, of));
    add(dataset, RDF.type.getURI(), iri(SD + "Dataset"));
    add(dataset, VOID + "uriSpace", NodeFactory.createLiteralString(Vocabulary.BASE));
    all.vocabularies().forEach(each -> add(dataset, VOID + "vocabulary", iri(each)));
    examples(graphs).forEach(each -> add(dataset, VOID + "exampleResource", each));
    Node content = unnamed();
    add(dataset, SD + "defaultGraph", content);
    add(content, RDF.type.getURI(), iri(SD + "Graph"));
    number(content, VOID + "triples", all.triples());
    graphs.forEach((name, triples) -> namedGraph(dataset, name, Partitions.of(triples, types)));
  }

  private void namedGraph(Node dataset, String name, Partitions counted) {
    Node named = unnamed();
    Node content = unnamed();
    add(dataset, SD + "namedGraph", named);
    add(named, RDF.type.getURI(), iri(SD + "NamedGraph"));
    add(named, SD + "name", iri(name));
    add(named, SD + "graph", content);
    add(content, RDF.type.getURI(), iri(SD + "Graph"));
    totals(content, counted);
    properties(content, counted);
    counted
        .classes()
        .forEach(
            (type, of) -> {
              Node part = ofClass(content, type, of);
              of.properties().forEach((property, each) -> property(part, property, each));
            });
  }

  private void totals(Node node, Partitions counted) {
    number(node, VOID + "triples", counted.triples());
    number(node, VOID + "distinctSubjects", counted.subjects());
    number(node, VOID + "distinctObjects", counted.objects());
    number(node, VOID + "classes", counted.classes().size());
    number(node, VOID + "properties", counted.properties().size());
  }

  private Node ofClass(Node whole, String type, Partitions.OfClass counted) {
    Node part = unnamed();
    add(whole, VOID + "classPartition", part);
    add(part, VOID + "class", iri(type));
    number(part, VOID + "entities", counted.members());
    return part;
  }

  private void properties(Node node, Partitions counted) {
    counted
        .properties()
        .forEach(
            (property, of) -> {
              Node part = unnamed();
              add(node, VOID + "propertyPartition", part);
              add(part, VOID + "property", iri(property));
              number(part, VOID + "triples", of.triples());
            });
  }

  private void property(Node whole, String property, Partitions.OfProperty counted) {
    Node part = unnamed();
    add(whole, VOID + "propertyPartition", part);
    add(part, VOID + "property", iri(property));
    number(part, VOID + "triples", counted.triples());
    counted
        .classes()
        .forEach(
            (type, triples) -> {
              Node objects = unnamed();
              add(part, VOID + "classPartition", objects);
              add(objects, VOID + "class", iri(type));
              number(objects, VOID + "triples", triples);
            });
    counted
        .datatypes()
        .forEach(
            (type, triples) -> {
              Node objects = unnamed();
              add(part, VOID_EXT + "datatypePartition", objects);
              add(objects, VOID_EXT + "datatype", iri(type));
              number(objects, VOID + "triples", triples);
            });
  }

  /** The entities that most claims are about. */
  private static List<Node> examples(Map<String, List<Triple>> graphs) {
    Node about = NodeFactory.createURI(Vocabulary.term("subject"));
    Map<Node, Integer> claims = new HashMap<>();
    graphs.forEach(
        (name, triples) -> {
          if (name.startsWith(Vocabulary.graph("document/"))) {
            triples.stream()
                .filter(triple -> triple.getPredicate().equals(about))
                .forEach(triple -> claims.merge(triple.getObject(), 1, Integer::sum));
          }
        });
    return claims.entrySet().stream()
        .sorted(
            Map.Entry.<Node, Integer>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().getURI()))
        .limit(EXAMPLES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void links(List<Triple> mappings) {
    Identifiers identifiers = Identifiers.load();
    record Links(IdentifierSpace space, Set<String> predicates, List<Triple> triples) {}
    Map<String, Links> sources = new TreeMap<>();
    for (Triple triple : mappings) {
      if (triple.getPredicate().getURI().startsWith(SKOS_MATCH) && triple.getObject().isURI()) {
        identifiers
            .read(triple.getObject().getURI())
            .ifPresent(
                known -> {
                  Links links =
                      sources.computeIfAbsent(
                          known.space().prefix(),
                          p -> new Links(known.space(), new TreeSet<>(), new ArrayList<>()));
                  links.predicates().add(triple.getPredicate().getURI());
                  links.triples().add(triple);
                });
      }
    }
    sources.forEach(
        (prefix, links) -> {
          Node set = iri(release + "/linkset/" + prefix);
          Node target = unnamed();
          add(iri(release), VOID + "subset", set);
          add(set, RDF.type.getURI(), iri(VOID + "Linkset"));
          add(set, DCTerms.title.getURI(), english("Links from Plastogen to " + prefix));
          add(set, VOID + "subjectsTarget", iri(release));
          add(set, VOID + "objectsTarget", target);
          links.predicates().forEach(each -> add(set, VOID + "linkPredicate", iri(each)));
          number(set, VOID + "triples", links.triples().size());
          add(target, RDF.type.getURI(), iri(VOID + "Dataset"));
          add(target, DCTerms.title.getURI(), english(prefix));
          add(target, VOID + "uriSpace", NodeFactory.createLiteralString(links.space().iri()));
        });
  }

  /** Named in the order written, so the same release has the same bytes. */
  private Node unnamed() {
    return NodeFactory.createBlankNode(String.format("void%06d", unnamed++));
  }

  private void add(Node subject, String property, Node object) {
    out.add(subject, iri(property), object);
  }

  private void number(Node subject, String property, long value) {
    add(
        subject,
        property,
        NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger));
  }

  private static Node english(String text) {
    return NodeFactory.createLiteralLang(text, "en");
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
