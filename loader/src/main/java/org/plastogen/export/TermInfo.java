package org.plastogen.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;

/** What the ontology says of a term, ready to be printed. */
final class TermInfo {
  private static final String OBO = "http://purl.obolibrary.org/obo/";
  private static final String BIOLINK = "https://w3id.org/biolink/vocab/";

  private final Terms terms;
  private final Resource term;

  TermInfo(Terms terms, Resource term) {
    this.terms = terms;
    this.term = term;
  }

  /** A term of another vocabulary that one of ours is matched with. */
  record Match(String how, String curie, String iri) {}

  /** All terms of a type with an IRI of ours, in order of label. */
  static List<TermInfo> all(Terms terms, Resource type) {
    Model model = terms.model();
    return model
        .listSubjectsWithProperty(org.apache.jena.vocabulary.RDF.type, type)
        .filterKeep(r -> r.isURIResource() && r.getURI().startsWith(Vocabulary.ONTOLOGY))
        .toList()
        .stream()
        .map(r -> new TermInfo(terms, r))
        .sorted(Comparator.comparing(TermInfo::label).thenComparing(TermInfo::localName))
        .toList();
  }

  String iri() {
    return term.getURI();
  }

  String localName() {
    return iri().substring(Vocabulary.ONTOLOGY.length());
  }

  String label() {
    return terms.label(iri());
  }

  String definition() {
    return term.hasProperty(SKOS.definition) ? term.getProperty(SKOS.definition).getString() : "";
  }

  /** The terms of ours directly above it. */
  List<TermInfo> above() {
    List<TermInfo> found = new ArrayList<>();
    for (Property up : new Property[] {RDFS.subClassOf, RDFS.subPropertyOf}) {
      term.listProperties(up).toList().stream()
          .map(s -> s.getObject())
          .filter(RDFNode::isURIResource)
          .map(o -> new TermInfo(terms, o.asResource()))
          .filter(t -> t.iri().startsWith(Vocabulary.ONTOLOGY))
          .forEach(found::add);
    }
    found.sort(Comparator.comparing(TermInfo::label));
    return found;
  }

  /** The classes its subjects or objects must have, in words; empty if any entity will do. */
  String demanded(Set<Set<String>> sets) {
    return sets.stream()
        .filter(set -> !set.equals(Set.of(Vocabulary.term("Entity"))))
        .map(set -> set.stream().map(terms::label).sorted().collect(Collectors.joining(" or ")))
        .sorted()
        .collect(Collectors.joining(", and "));
  }

  String subjects() {
    return demanded(terms.domains(iri()));
  }

  String objects() {
    return demanded(terms.ranges(iri()));
  }

  /** Its matches and pointers in other vocabularies, in order. */
  List<Match> matches() {
    List<Match> found = new ArrayList<>();
    for (Property property :
        List.of(
            SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, RDFS.seeAlso)) {
      String how =
          property.equals(RDFS.seeAlso) ? "see" : property.getLocalName().replace("Match", "");
      term.listProperties(property).toList().stream()
          .filter(s -> s.getObject().isURIResource())
          .map(s -> s.getResource().getURI())
          .sorted()
          .forEach(iri -> curie(iri).ifPresent(curie -> found.add(new Match(how, curie, iri))));
    }
    return found;
  }

  private static Optional<String> curie(String iri) {
    if (iri.startsWith(OBO)) {
      return Optional.of(iri.substring(OBO.length()).replaceFirst("_", ":"));
    }
    return iri.startsWith(BIOLINK)
        ? Optional.of("biolink:" + iri.substring(BIOLINK.length()))
        : Optional.empty();
  }
}
