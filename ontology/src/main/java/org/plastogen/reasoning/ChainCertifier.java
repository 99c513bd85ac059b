package org.plastogen.reasoning;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.Sign;
import org.plastogen.vocabulary.Vocabulary;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDataFactory;

/**
 * Asks HermiT whether the assertions of one chain entail its effect, by refutation: with the
 * negated effect beside them nothing is consistent. Takes only those axioms of the ontology that
 * speak of properties alone, the sign algebra among them; what these entail the whole ontology
 * entails too, so a yes is a proof. One consistency test of a few axioms, quick enough to run while
 * a user waits. Instances may be shared between threads.
 */
public final class ChainCertifier {

  private final OWLDataFactory factory = OWLManager.getOWLDataFactory();
  private final List<OWLAxiom> aboutProperties;

  /** A certifier with the ontology that comes with the program. */
  public ChainCertifier() {
    MechanismAxioms axioms = MechanismAxioms.bundled();
    Set<OWLAxiom> all = new LinkedHashSet<>(axioms.withoutAlgebra());
    all.addAll(axioms.rules());
    this.aboutProperties =
        all.stream()
            .filter(OWLAxiom::isLogicalAxiom)
            .filter(axiom -> axiom.objectPropertiesInSignature().findAny().isPresent())
            .filter(axiom -> axiom.classesInSignature().findAny().isEmpty())
            .sorted()
            .toList();
  }

  /**
   * Whether an effect follows.
   *
   * @param effect the effect
   * @param assertions the relations of the chain's steps
   * @return true only if HermiT proves it
   */
  public boolean proves(NetEffect effect, Collection<RelationAssertion> assertions) {
    Set<OWLAxiom> all = new LinkedHashSet<>(aboutProperties);
    all.addAll(new AssertedAxioms(assertions).axioms());
    String property = effect.sign() == Sign.INCREASE ? "netIncreases" : "netDecreases";
    all.add(
        factory.getOWLNegativeObjectPropertyAssertionAxiom(
            factory.getOWLObjectProperty(IRI.create(Vocabulary.term(property))),
            factory.getOWLNamedIndividual(IRI.create(effect.subject())),
            factory.getOWLNamedIndividual(IRI.create(effect.object()))));
    return !new Hermit().consistent(all);
  }
}
