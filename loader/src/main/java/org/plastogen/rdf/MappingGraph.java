package org.plastogen.rdf;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.plastogen.claim.Mapping;
import org.plastogen.identifier.Identifier;
import org.plastogen.identifier.Identifiers;
import org.plastogen.vocabulary.Vocabulary;

/**
 * The graphs {@code mappings} and {@code spellings}: links from entities to external identifiers.
 *
 * <p>{@code mappings} holds each link as one SKOS triple and as a record in the terms of SSSOM,
 * with its justification and where it was verified. {@code spellings} repeats the SKOS triples for
 * the other IRIs under which graphs in use know the same identifier. It stands apart: the default
 * graph does not hold it, {@code FROM} brings it in.
 */
final class MappingGraph {
  static final String SSSOM = "https://w3id.org/sssom/";
  static final String SET = Vocabulary.BASE + "mappings/external";

  private static final List<String> CLASSES = List.of("Mapping", "MappingSet");
  private static final List<String> SLOTS =
      List.of(
          "confidence",
          "mapping_justification",
          "mappings",
          "object_label",
          "object_source",
          "subject_label");

  private MappingGraph() {}

  static void write(DatasetGraph dataset, List<Mapping> mappings) {
    Identifiers identifiers = Identifiers.load();
    Quads out = new Quads(dataset, "mappings");
    Quads spellings = new Quads(dataset, "spellings");
    if (!mappings.isEmpty()) {
      set(out);
    }
    for (Mapping mapping : mappings) {
      String entity = mapping.entity().iri();
      out.link(entity, mapping.predicate(), mapping.object());
      var identifier = identifiers.read(mapping.object());
      record(out, mapping, identifier.map(Identifier::curie).orElse(mapping.object()));
      identifier.stream()
          .flatMap(known -> known.spellings().stream().skip(1))
          .forEach(other -> spellings.link(entity, mapping.predicate(), other));
    }
  }

  private static void set(Quads out) {
    declare(out);
    out.type(SET, SSSOM + "MappingSet");
    out.label(SET, "mappings of Plastogen entities");
    out.english(SET, DCTerms.title.getURI(), "External identifiers of Plastogen entities");
    out.link(SET, DCTerms.license.getURI(), "https://creativecommons.org/publicdomain/zero/1.0/");
    out.text(SET, DCTerms.creator.getURI(), "The Plastogen project");
  }

  /** OWL 2 DL knows no class or annotation property that is not declared. */
  private static void declare(Quads out) {
    CLASSES.forEach(name -> out.type(SSSOM + name, OWL2.Class.getURI()));
    SLOTS.forEach(name -> out.type(SSSOM + name, OWL2.AnnotationProperty.getURI()));
    out.type(SKOS.relatedMatch.getURI(), OWL2.AnnotationProperty.getURI());
  }

  /**
   * The properties are those that the SSSOM model gives its slots in RDF. As there, a record is an
   * {@code owl:Axiom} too, so that OWL tools read it as an annotation of the SKOS triple.
   */
  private static void record(Quads out, Mapping mapping, String name) {
    String iri =
        Vocabulary.BASE + "mapping/" + mapping.entity().id() + "/" + mapping.match() + "/" + name;
    out.link(SET, SSSOM + "mappings", iri);
    out.type(iri, SSSOM + "Mapping");
    out.type(iri, OWL2.Axiom.getURI());
    out.link(iri, OWL2.annotatedSource.getURI(), mapping.entity().iri());
    out.link(iri, OWL2.annotatedProperty.getURI(), mapping.predicate());
    out.link(iri, OWL2.annotatedTarget.getURI(), mapping.object());
    out.text(iri, SSSOM + "subject_label", mapping.entity().label());
    mapping.objectLabel().ifPresent(label -> out.text(iri, SSSOM + "object_label", label));
    out.link(iri, SSSOM + "mapping_justification", mapping.justification());
    mapping
        .confidence()
        .ifPresent(
            number ->
                out.add(
                    iri,
                    SSSOM + "confidence",
                    NodeFactory.createLiteralDT(number.toString(), XSDDatatype.XSDdouble)));
    mapping.source().ifPresent(source -> out.link(iri, SSSOM + "object_source", source));
    mapping.comment().ifPresent(comment -> out.text(iri, RDFS.comment.getURI(), comment));
    mapping.verifiedIn().ifPresent(where -> out.text(iri, DCTerms.source.getURI(), where));
    mapping.verification().ifPresent(how -> out.text(iri, SKOS.note.getURI(), how));
  }
}
