package org.plastogen.rdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * What is in a graph, counted: how many triples of which property go from which class to which
 * class or datatype.
 */
final class Partitions {

  /** Triples of one property, by the classes and datatypes of their objects. */
  static final class OfProperty {
    private long triples;
    private final Map<String, Long> classes = new TreeMap<>();
    private final Map<String, Long> datatypes = new TreeMap<>();

    long triples() {
      return triples;
    }

    Map<String, Long> classes() {
      return classes;
    }

    Map<String, Long> datatypes() {
      return datatypes;
    }

    private void count(Node object, Set<String> types) {
      triples++;
      if (object.isLiteral()) {
        datatypes.merge(object.getLiteralDatatypeURI(), 1L, Long::sum);
      } else {
        types.forEach(type -> classes.merge(type, 1L, Long::sum));
      }
    }
  }

  /** Members of one class and what is said of them. */
  static final class OfClass {
    private final Set<Node> members = new HashSet<>();
    private final Map<String, OfProperty> properties = new TreeMap<>();

    long members() {
      return members.size();
    }

    Map<String, OfProperty> properties() {
      return properties;
    }
  }

  private final Map<String, OfClass> classes = new TreeMap<>();
  private final Map<String, OfProperty> properties = new TreeMap<>();
  private final Set<Node> subjects = new HashSet<>();
  private final Set<Node> objects = new HashSet<>();
  private long triples;

  private Partitions() {}

  /**
   * Counts triples.
   *
   * @param counted each once
   * @param types the classes of everything, wherever they are stated
   */
  static Partitions of(Iterable<Triple> counted, Map<Node, Set<String>> types) {
    Partitions partitions = new Partitions();
    counted.forEach(triple -> partitions.count(triple, types));
    return partitions;
  }

  private void count(Triple triple, Map<Node, Set<String>> types) {
    triples++;
    subjects.add(triple.getSubject());
    objects.add(triple.getObject());
    String property = triple.getPredicate().getURI();
    Set<String> objectTypes = types.getOrDefault(triple.getObject(), Set.of());
    properties.computeIfAbsent(property, p -> new OfProperty()).count(triple.getObject(), Set.of());
    for (String type : types.getOrDefault(triple.getSubject(), Set.of())) {
      OfClass ofClass = classes.computeIfAbsent(type, t -> new OfClass());
      ofClass.members.add(triple.getSubject());
      ofClass
          .properties
          .computeIfAbsent(property, p -> new OfProperty())
          .count(triple.getObject(), objectTypes);
    }
  }

  /** The classes that things have, by IRI, classes without a name left out. */
  static Map<Node, Set<String>> types(Iterable<Triple> all) {
    Map<Node, Set<String>> types = new HashMap<>();
    for (Triple triple : all) {
      if (triple.getPredicate().equals(RDF.type.asNode()) && triple.getObject().isURI()) {
        types
            .computeIfAbsent(triple.getSubject(), s -> new TreeSet<>())
            .add(triple.getObject().getURI());
      }
    }
    return types;
  }

  /** The namespaces of all properties and classes, up to the last hash or slash. */
  List<String> vocabularies() {
    Set<String> found = new TreeSet<>();
    properties.keySet().forEach(iri -> found.add(namespace(iri)));
    classes.keySet().forEach(iri -> found.add(namespace(iri)));
    return List.copyOf(found);
  }

  private static String namespace(String iri) {
    return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  Map<String, OfClass> classes() {
    return classes;
  }

  Map<String, OfProperty> properties() {
    return properties;
  }

  long triples() {
    return triples;
  }

  long subjects() {
    return subjects.size();
  }

  long objects() {
    return objects.size();
  }
}
