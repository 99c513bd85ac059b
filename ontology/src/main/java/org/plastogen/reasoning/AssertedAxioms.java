package org.plastogen.reasoning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLNamedIndividual;

/** Assertions as OWL axioms, and back again to every assertion that says the same. */
final class AssertedAxioms {

  private final OWLDataFactory factory = OWLManager.getOWLDataFactory();
  private final Map<OWLAxiom, List<Assertion>> origins = new LinkedHashMap<>();

  AssertedAxioms(Collection<? extends Assertion> assertions) {
    for (Assertion assertion : assertions) {
      origins.computeIfAbsent(axiom(assertion), key -> new ArrayList<>()).add(assertion);
    }
  }

  /** The axioms in the order of their first assertion. */
  Set<OWLAxiom> axioms() {
    return origins.keySet();
  }

  /** Every assertion that says what the axiom says; none for an axiom of the ontology. */
  List<Assertion> assertions(OWLAxiom axiom) {
    return origins.getOrDefault(axiom, List.of());
  }

  private OWLAxiom axiom(Assertion assertion) {
    if (assertion instanceof TypeAssertion type) {
      return factory.getOWLClassAssertionAxiom(
          factory.getOWLClass(IRI.create(type.type())), individual(type.individual()));
    }
    RelationAssertion relation = (RelationAssertion) assertion;
    return factory.getOWLObjectPropertyAssertionAxiom(
        factory.getOWLObjectProperty(IRI.create(relation.property())),
        individual(relation.subject()),
        individual(relation.object()));
  }

  private OWLNamedIndividual individual(String iri) {
    return factory.getOWLNamedIndividual(IRI.create(iri));
  }
}
