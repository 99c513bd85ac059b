package org.plastogen.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.plastogen.chain.Sign;
import org.plastogen.vocabulary.OntologyClass;
import org.plastogen.vocabulary.RankedTerm;
import org.plastogen.vocabulary.Relation;
import org.plastogen.vocabulary.Terms;

/**
 * How the ontology's terms are said in Biolink. The matches stand in the ontology; a term without
 * one takes that of the nearest term above it. A narrow match is no help: it says less than ours.
 */
final class BiolinkTerms {
  private static final String BIOLINK = "https://w3id.org/biolink/vocab/";

  /** The predicate of every signed edge. */
  static final String AFFECTS = "biolink:affects";

  private static final String OBO = "http://purl.obolibrary.org/obo/";
  private static final List<Property> MATCHES =
      List.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch);

  private final Model ontology;
  private final BiolinkEnds ends = BiolinkEnds.load();

  BiolinkTerms(Terms terms) {
    this.ontology = terms.model();
  }

  /**
   * The categories of an entity of a class. There are two where the nearest is abstract in Biolink:
   * the ontology then names the concrete one above it too.
   */
  List<String> categories(OntologyClass type) {
    List<String> found = nearest(type.iri(), RDFS.subClassOf);
    return found.isEmpty() ? List.of("biolink:NamedThing") : found;
  }

  /**
   * The predicate of a claim. A signed relation is said as Biolink says causes: <i>affects</i>,
   * with the sign in qualifiers. Where a predicate does not take the ends, a weaker one does.
   */
  String predicate(Relation relation, OntologyClass subject, OntologyClass object) {
    if (relation.sign().isPresent()) {
      return AFFECTS;
    }
    String nearest =
        nearest(relation.iri(), RDFS.subPropertyOf).stream()
            .findFirst()
            .orElse("biolink:related_to");
    return ends.predicate(nearest, categories(subject), categories(object));
  }

  /** The kind of edge that a predicate makes between things of two classes. */
  String association(String predicate, OntologyClass subject, OntologyClass object) {
    return ends.association(predicate, categories(subject), categories(object));
  }

  /** The direction qualifier of a sign. */
  static String direction(Sign sign) {
    return sign == Sign.INCREASE ? "increased" : "decreased";
  }

  /** The evidence type of a level, as a CURIE of the Evidence and Conclusion Ontology. */
  Optional<String> evidence(RankedTerm level) {
    Resource term = ontology.getResource(level.iri());
    for (Property property : new Property[] {SKOS.closeMatch, RDFS.seeAlso}) {
      for (var statement : term.listProperties(property).toList()) {
        if (statement.getResource().getURI().startsWith(OBO + "ECO_")) {
          return Optional.of("ECO:" + statement.getResource().getURI().substring(OBO.length() + 4));
        }
      }
    }
    return Optional.empty();
  }

  private List<String> nearest(String iri, Property up) {
    Deque<Resource> open = new ArrayDeque<>(List.of(ontology.getResource(iri)));
    while (!open.isEmpty()) {
      Resource term = open.remove();
      for (Property match : MATCHES) {
        List<String> found =
            term.listProperties(match).toList().stream()
                .map(s -> s.getResource().getURI())
                .filter(other -> other.startsWith(BIOLINK))
                .sorted()
                .map(other -> "biolink:" + other.substring(BIOLINK.length()))
                .toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
      term.listProperties(up).toList().stream()
          .map(s -> s.getObject())
          .filter(o -> o.isURIResource())
          .map(o -> o.asResource())
          .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
          .forEach(open::add);
    }
    return List.of();
  }
}
