package org.plastogen.reasoning;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAnnotationAssertionAxiom;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLLiteral;
import org.semanticweb.owlapi.model.OWLObject;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.parameters.Imports;

/** Tells axioms: as sentences with the labels of an ontology, in Manchester syntax, with places. */
public final class Teller {
  private final Map<String, String> labels = new HashMap<>();
  private final Function<OWLAxiom, Optional<TextPlace>> places;
  private final AxiomText manchester = new AxiomText();
  private final AxiomSentence sentences = new AxiomSentence(this::name, manchester::any);

  /**
   * A teller.
   *
   * @param annotated axioms among which the labels are
   * @param places where axioms stand
   */
  public Teller(Collection<OWLAxiom> annotated, Function<OWLAxiom, Optional<TextPlace>> places) {
    this.places = places;
    annotated.stream()
        .filter(OWLAnnotationAssertionAxiom.class::isInstance)
        .map(OWLAnnotationAssertionAxiom.class::cast)
        .filter(a -> a.getProperty().isLabel())
        .forEach(this::keep);
  }

  private void keep(OWLAnnotationAssertionAxiom label) {
    label
        .getSubject()
        .asIRI()
        .ifPresent(
            iri ->
                label
                    .getValue()
                    .asLiteral()
                    .filter(l -> !l.hasLang() || l.getLang().startsWith("en"))
                    .ifPresent(
                        l ->
                            labels.merge(
                                iri.toString(),
                                l.getLiteral(),
                                (a, b) -> a.compareTo(b) <= 0 ? a : b)));
  }

  /** The label of an entity, or the last part of its IRI. */
  public String name(OWLEntity entity) {
    return name(entity.toStringID());
  }

  private String name(String iri) {
    return labels.getOrDefault(iri, iri.replaceFirst(".*[#/:](?=.)", ""));
  }

  /** A name in quotation marks, or an expression in Manchester syntax on one line. */
  public String told(OWLObject object) {
    if (object instanceof OWLEntity entity) {
      return "\"" + name(entity) + "\"";
    }
    if (object instanceof IRI iri) {
      return "\"" + name(iri.toString()) + "\"";
    }
    return object instanceof OWLLiteral literal
        ? "\"" + ExpressionPhrase.of(literal) + "\" (" + name(literal.getDatatype()) + ")"
        : manchester.any(object);
  }

  /** What kinds of thing a name stands for in an ontology, as "a class and a relation". */
  public static String kinds(OWLOntology ontology, IRI iri) {
    return ontology
        .signature(Imports.INCLUDED)
        .filter(entity -> entity.getIRI().equals(iri))
        .map(EntityKind::of)
        .distinct()
        .sorted()
        .collect(Collectors.joining(" and "));
  }

  /** One axiom, told. */
  public Statement tell(OWLAxiom axiom) {
    return new Statement(sentences.of(axiom), manchester.one(axiom), places.apply(axiom));
  }

  /** Several, in order of what they say. */
  public List<Statement> tell(Collection<OWLAxiom> axioms) {
    return axioms.stream()
        .map(this::tell)
        .sorted(Comparator.comparing(Statement::sentence).thenComparing(Statement::manchester))
        .toList();
  }
}
