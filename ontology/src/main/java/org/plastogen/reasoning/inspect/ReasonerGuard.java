package org.plastogen.reasoning.inspect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plastogen.reasoning.Contradictions;
import org.plastogen.reasoning.Hermit;
import org.plastogen.reasoning.Teller;
import org.plastogen.reasoning.TextPlace;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import uk.ac.manchester.cs.owlapi.modularity.ModuleType;
import uk.ac.manchester.cs.owlapi.modularity.SyntacticLocalityModuleExtractor;

/**
 * Asks HermiT whether an ontology contradicts itself and which classes can have no member, and cuts
 * each answer down to the axioms that matter. Searches in a locality module where that is enough.
 */
final class ReasonerGuard {
  private static final int MOST_ROOTS = 20;

  private final OWLDataFactory factory = OWLManager.getOWLDataFactory();
  private final Hermit hermit;
  private final List<OWLAxiom> axioms;
  private final Teller teller;
  private final TextPlace start;
  private final int most;
  private final BooleanSupplier timeIsUp;
  private final Consumer<Finding> findings;

  ReasonerGuard(
      Hermit hermit,
      Collection<OWLAxiom> axioms,
      Teller teller,
      TextPlace start,
      int most,
      BooleanSupplier timeIsUp,
      Consumer<Finding> findings) {
    this.hermit = hermit;
    this.axioms = axioms.stream().filter(OWLAxiom::isLogicalAxiom).toList();
    this.teller = teller;
    this.start = start;
    this.most = most;
    this.timeIsUp = timeIsUp;
    this.findings = findings;
  }

  /** What HermiT concludes; a verdict is told before the search for its reasons begins. */
  Inspection.Verdict check(Consumer<Inspection.Verdict> early) {
    Reasoner reasoner = hermit.on(axioms);
    if (!reasoner.isConsistent()) {
      reasoner.dispose();
      early.accept(Inspection.Verdict.INCONSISTENT);
      explainContradictions();
      return Inspection.Verdict.INCONSISTENT;
    }
    early.accept(Inspection.Verdict.CONSISTENT);
    Set<OWLClass> empty =
        reasoner
            .getUnsatisfiableClasses()
            .entities()
            .filter(c -> !c.isOWLNothing())
            .collect(Collectors.toCollection(TreeSet::new));
    reasoner.dispose();
    if (empty.isEmpty()) {
      return Inspection.Verdict.COHERENT;
    }
    early.accept(Inspection.Verdict.INCOHERENT);
    explainEmpty(empty);
    return Inspection.Verdict.INCOHERENT;
  }

  private void explainContradictions() {
    List<OWLAxiom> candidates = module(Set.of());
    if (hermit.consistent(candidates)) {
      candidates = axioms;
    }
    Contradictions<OWLAxiom> search =
        new Contradictions<>(part -> !hermit.consistent(part), timeIsUp, most);
    List<List<OWLAxiom>> sets = search.within(candidates);
    String more = extent(sets.size(), search.incompleteBecause());
    for (List<OWLAxiom> set : sets) {
      findings.accept(
          finding(
              "contradiction",
              set.size() == 1
                  ? "this can not hold by itself" + more
                  : "these " + set.size() + " statements can not all hold" + more,
              set));
    }
  }

  private void explainEmpty(Set<OWLClass> empty) {
    Map<OWLClass, OWLClass> roots = new RootClasses(axioms, empty).roots();
    int explained = 0;
    for (Map.Entry<OWLClass, OWLClass> entry : roots.entrySet()) {
      OWLClass one = entry.getKey();
      boolean root = one.equals(entry.getValue());
      if (root && explained < MOST_ROOTS && !timeIsUp.getAsBoolean()) {
        explained++;
        explain(one);
      } else {
        String why =
            root
                ? "why is not told, as time or the number of explanations is used up"
                : "because \""
                    + teller.name(entry.getValue())
                    + "\" can have none: mend that first";
        findings.accept(
            Finding.of(
                root ? "unsatisfiable-class" : "unsatisfiable-below",
                teller.tell(factory.getOWLDeclarationAxiom(one)).place().orElse(start),
                "nothing can be a \"" + teller.name(one) + "\", " + why));
      }
    }
  }

  private void explain(OWLClass empty) {
    OWLNamedIndividual fresh = factory.getOWLNamedIndividual(IRI.create("urn:plastogen:any"));
    OWLAxiom member = factory.getOWLClassAssertionAxiom(empty, fresh);
    List<OWLAxiom> candidates = module(Set.of(empty));
    if (!contradict(candidates, member)) {
      candidates = axioms;
    }
    Contradictions<OWLAxiom> search =
        new Contradictions<>(part -> contradict(part, member), timeIsUp, most);
    List<List<OWLAxiom>> sets = search.within(candidates);
    String more = extent(sets.size(), search.incompleteBecause());
    for (List<OWLAxiom> set : sets) {
      findings.accept(
          finding(
              "unsatisfiable-class",
              "nothing can be a \"" + teller.name(empty) + "\"" + more,
              set));
    }
  }

  private boolean contradict(List<OWLAxiom> part, OWLAxiom member) {
    List<OWLAxiom> all = new ArrayList<>(part);
    all.add(member);
    return !hermit.consistent(all);
  }

  private static String extent(int count, Optional<String> incomplete) {
    String reasons = count == 1 ? "1 reason" : count + " reasons";
    return incomplete.isPresent()
        ? " (search cut off at " + reasons + ")"
        : " (" + reasons + " in all)";
  }

  private Finding finding(String rule, String message, List<OWLAxiom> set) {
    List<OWLAxiom> sorted = set.stream().sorted().toList();
    TextPlace place =
        sorted.stream()
            .map(teller::tell)
            .flatMap(s -> s.place().stream())
            .filter(p -> p.file().equals(start.file()))
            .max(java.util.Comparator.comparingInt(TextPlace::line))
            .orElse(start);
    return new Finding(rule, place, message, teller.tell(sorted));
  }

  /** The part that says all there is about some classes; sound for what it is used for here. */
  private List<OWLAxiom> module(Set<OWLClass> about) {
    Set<OWLEntity> signature = new LinkedHashSet<>(about);
    return new SyntacticLocalityModuleExtractor(
            OWLManager.createOWLOntologyManager(), axioms.stream(), ModuleType.BOT)
        .extract(signature).stream().filter(OWLAxiom::isLogicalAxiom).sorted().toList();
  }
}
