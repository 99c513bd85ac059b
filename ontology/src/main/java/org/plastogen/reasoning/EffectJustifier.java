package org.plastogen.reasoning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.Sign;
import org.plastogen.vocabulary.Vocabulary;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDataFactory;

/**
 * Finds the minimal sets of assertions that entail a net effect, and the axioms and rules that each
 * needs.
 *
 * <p>Candidates come from the parity search, as elements of a hitting set tree; each that is listed
 * has been confirmed by HermiT by refutation: with the negated effect its assertions are
 * inconsistent, and without any one of them they are not. So a wrong candidate cannot be listed.
 * Works on small parts only, never on a whole release; instances may be shared between threads.
 */
public final class EffectJustifier {

  private final OWLDataFactory factory = OWLManager.getOWLDataFactory();
  private final List<OWLAxiom> background;
  private final List<OWLAxiom> aboutProperties;
  private final Duration deadline;

  /**
   * A justifier with the ontology that comes with the program.
   *
   * @param deadline for each effect, positive; what was found by then is told
   */
  public EffectJustifier(Duration deadline) {
    MechanismAxioms axioms = MechanismAxioms.bundled();
    Set<OWLAxiom> all = new LinkedHashSet<>(axioms.withoutAlgebra());
    all.addAll(axioms.rules());
    this.background = all.stream().filter(OWLAxiom::isLogicalAxiom).sorted().toList();
    this.aboutProperties =
        background.stream()
            .filter(axiom -> axiom.objectPropertiesInSignature().findAny().isPresent())
            .filter(axiom -> axiom.classesInSignature().findAny().isEmpty())
            .toList();
    this.deadline = deadline;
  }

  /**
   * Justifies an effect.
   *
   * @param effect the effect
   * @param premises everything it may follow from
   * @param known minimal sets of premises that are known to entail it, to be told first
   * @param most how many justifications to tell, at least 1
   * @return the justifications; none, and complete, if the effect does not follow
   */
  public EffectEntailment justify(
      NetEffect effect, List<Premise> premises, List<List<Premise>> known, int most) {
    long until = System.nanoTime() + deadline.toNanos();
    SignedWalk walk = new SignedWalk(effect);
    List<Premise> candidates = distinct(walk.relevant(premises));
    if (!walk.existsIn(candidates)) {
      return new EffectEntailment(effect, List.of(), Optional.empty());
    }
    Contradictions<Premise> search =
        new Contradictions<>(walk::existsIn, () -> System.nanoTime() - until > 0, most + 1);
    List<List<Premise>> sets = search.within(candidates, among(candidates, known));
    Optional<String> incomplete =
        sets.size() > most
            ? Optional.of("more than " + most + " exist; " + most + " are listed")
            : search.incompleteBecause().map(stopped -> "the search for more ran out of time");
    List<List<Premise>> told = sets.stream().limit(most).map(set -> walk.inOrder(set)).toList();
    return confirmed(effect, told, premises, incomplete);
  }

  private EffectEntailment confirmed(
      NetEffect effect,
      List<List<Premise>> sets,
      List<Premise> premises,
      Optional<String> incomplete) {
    AssertedAxioms asserted =
        new AssertedAxioms(premises.stream().map(Premise::assertion).toList());
    List<Justification> justifications = new ArrayList<>();
    List<OWLAxiom> earlier = List.of();
    for (List<Premise> set : sets) {
      List<OWLAxiom> part =
          List.copyOf(new AssertedAxioms(set.stream().map(Premise::assertion).toList()).axioms());
      if (!isMinimal(effect, part)) {
        return new EffectEntailment(
            effect, justifications, Optional.of("HermiT does not confirm a further one"));
      }
      earlier = axioms(effect, part, earlier);
      justifications.add(
          new Justification(
              part.stream().flatMap(axiom -> asserted.assertions(axiom).stream()).toList(),
              new AxiomText().lines(earlier)));
    }
    return new EffectEntailment(effect, justifications, incomplete);
  }

  /** Whether the assertions entail the effect with the whole ontology, and each is needed. */
  private boolean isMinimal(NetEffect effect, List<OWLAxiom> assertions) {
    return entails(effect, assertions, background)
        && assertions.stream()
            .noneMatch(
                dropped ->
                    entails(
                        effect,
                        assertions.stream().filter(axiom -> !axiom.equals(dropped)).toList(),
                        background));
  }

  private List<OWLAxiom> axioms(
      NetEffect effect, List<OWLAxiom> assertions, List<OWLAxiom> earlier) {
    MinimalConflict<OWLAxiom> needed =
        new MinimalConflict<>(part -> entails(effect, assertions, part));
    for (List<OWLAxiom> likely : List.of(earlier, aboutProperties)) {
      if (entails(effect, assertions, likely)) {
        return needed.within(likely);
      }
    }
    return needed.within(background);
  }

  /** By refutation: with the opposite of the effect, nothing is consistent any more. */
  private boolean entails(
      NetEffect effect, Collection<OWLAxiom> assertions, Collection<OWLAxiom> axioms) {
    List<OWLAxiom> all = new ArrayList<>(axioms);
    all.addAll(assertions);
    String property = effect.sign() == Sign.INCREASE ? "netIncreases" : "netDecreases";
    all.add(
        factory.getOWLNegativeObjectPropertyAssertionAxiom(
            factory.getOWLObjectProperty(IRI.create(Vocabulary.term(property))),
            factory.getOWLNamedIndividual(IRI.create(effect.subject())),
            factory.getOWLNamedIndividual(IRI.create(effect.object()))));
    return !new Hermit().consistent(all);
  }

  /** One premise for each statement, whoever makes it. */
  private static List<Premise> distinct(List<Premise> premises) {
    Map<List<String>, Premise> byStatement = new LinkedHashMap<>();
    premises.forEach(premise -> byStatement.putIfAbsent(statement(premise), premise));
    return List.copyOf(byStatement.values());
  }

  /**
   * The known sets in terms of the candidates; a set that says the same twice or more goes once.
   */
  private static List<List<Premise>> among(List<Premise> candidates, List<List<Premise>> known) {
    Map<List<String>, Premise> byStatement = new LinkedHashMap<>();
    candidates.forEach(premise -> byStatement.put(statement(premise), premise));
    return known.stream()
        .map(set -> set.stream().map(p -> byStatement.get(statement(p))).distinct().toList())
        .distinct()
        .toList();
  }

  private static List<String> statement(Premise premise) {
    RelationAssertion said = premise.assertion();
    return List.of(said.subject(), said.property(), said.object());
  }
}
