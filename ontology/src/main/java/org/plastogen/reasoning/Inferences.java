package org.plastogen.reasoning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.Sign;
import org.plastogen.vocabulary.Vocabulary;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.reasoner.InferenceType;

/** Reads what follows from a consistent ontology out of HermiT, in bulk. */
final class Inferences {

  private final Reasoner reasoner;
  private final OWLDataFactory factory = OWLManager.getOWLDataFactory();

  /** Has everything computed that is read later; asking one by one is slower by orders. */
  Inferences(Reasoner reasoner) {
    this.reasoner = reasoner;
    reasoner.precomputeInferences(
        InferenceType.CLASS_HIERARCHY,
        InferenceType.CLASS_ASSERTIONS,
        InferenceType.OBJECT_PROPERTY_ASSERTIONS);
  }

  Consistent read(Collection<OWLAxiom> asserted) {
    return new Consistent(netEffects(), types(asserted), unsatisfiable());
  }

  private SortedSet<NetEffect> netEffects() {
    SortedSet<NetEffect> effects = new TreeSet<>();
    addEffects("netIncreases", Sign.INCREASE, effects);
    addEffects("netDecreases", Sign.DECREASE, effects);
    return effects;
  }

  private void addEffects(String property, Sign sign, SortedSet<NetEffect> effects) {
    reasoner
        .getObjectPropertyInstances(
            factory.getOWLObjectProperty(IRI.create(Vocabulary.term(property))))
        .forEach(
            (subject, objects) ->
                objects.forEach(
                    object ->
                        effects.add(
                            new NetEffect(subject.toStringID(), sign, object.toStringID()))));
  }

  private SortedMap<String, InferredTypes> types(Collection<OWLAxiom> asserted) {
    Map<OWLNamedIndividual, List<String>> mechanisms = mechanisms();
    SortedMap<String, InferredTypes> types = new TreeMap<>();
    asserted.stream()
        .flatMap(Inferences::individuals)
        .distinct()
        .forEach(
            individual ->
                types.put(
                    individual.toStringID(),
                    new InferredTypes(
                        mostSpecific(individual), mechanisms.getOrDefault(individual, List.of()))));
    return types;
  }

  private List<String> mostSpecific(OWLNamedIndividual individual) {
    return sortedIris(reasoner.getTypes(individual, true).entities());
  }

  private Map<OWLNamedIndividual, List<String>> mechanisms() {
    OWLClass top = factory.getOWLClass(IRI.create(Vocabulary.term("MechanismClass")));
    Map<OWLNamedIndividual, List<String>> found = new HashMap<>();
    reasoner
        .getSubClasses(top, false)
        .entities()
        .filter(type -> !type.isOWLNothing())
        .sorted()
        .forEach(
            type ->
                reasoner
                    .getInstances(type, false)
                    .entities()
                    .forEach(
                        individual ->
                            found.merge(individual, List.of(type.toStringID()), Inferences::join)));
    return found;
  }

  private List<String> unsatisfiable() {
    return sortedIris(
        reasoner.getUnsatisfiableClasses().entities().filter(type -> !type.isOWLNothing()));
  }

  private static Stream<OWLNamedIndividual> individuals(OWLAxiom axiom) {
    return axiom.individualsInSignature();
  }

  private static List<String> join(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static List<String> sortedIris(Stream<OWLClass> classes) {
    return classes.map(OWLClass::toStringID).sorted().toList();
  }
}
