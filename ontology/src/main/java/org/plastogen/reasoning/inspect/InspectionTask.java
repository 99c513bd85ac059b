package org.plastogen.reasoning.inspect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.plastogen.reasoning.Hermit;
import org.plastogen.reasoning.Teller;
import org.plastogen.reasoning.TextPlace;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.SWRLBuiltInAtom;
import org.semanticweb.owlapi.model.SWRLRule;

/** One inspection under way; what it found so far can be read from another thread at any time. */
final class InspectionTask implements Runnable {
  private final Path file;
  private final TextPlace start;
  private final Set<Step> skipped;
  private final int explanations;
  private final Consumer<String> progress;
  private final long explainUntil;
  private final Hermit hermit = new Hermit(true);

  private final List<Finding> findings = new ArrayList<>();
  private final Map<Step, String> incomplete = new EnumMap<>(Step.class);
  private Inspection.Verdict verdict = Inspection.Verdict.UNDECIDED;
  private Optional<Graph> triples = Optional.empty();
  private Function<String, TextPlace> places;
  private Step step = Step.READ;

  InspectionTask(
      Path file,
      String name,
      Set<Step> skipped,
      int explanations,
      Consumer<String> progress,
      long explainUntil) {
    this.file = file;
    this.start = new TextPlace(name, 1);
    this.skipped = skipped;
    this.explanations = explanations;
    this.progress = progress;
    this.explainUntil = explainUntil;
    this.places = iri -> start;
  }

  @Override
  public void run() {
    try {
      inspect();
    } catch (Refusal e) {
      found(e.finding());
      remain("the file can not be read");
    }
  }

  private void inspect() throws Refusal {
    progress.accept("reading " + start.file());
    LoadedOntology loaded = new OntologyReader(this::found).read(file, start.file());
    Optional<Graph> graph = RdfStructure.triples(loaded);
    synchronized (this) {
      triples = graph;
      places = iri -> loaded.place(iri).orElse(start);
    }
    Collection<OWLAxiom> axioms = loaded.axioms();
    Teller teller = loaded.teller();
    enter(Step.PROFILE);
    progress.accept("profile and role box of " + start.file());
    RoleBoxGuard.Outcome roles = new RoleBoxGuard(axioms, teller, start).check();
    if (!skipped.contains(Step.PROFILE)) {
      roles.findings().forEach(this::found);
      new ProfileGuard(loaded, teller, start).check().forEach(this::found);
    }
    if (skipped.contains(Step.REASONER)) {
      return;
    }
    enter(Step.REASONER);
    progress.accept("HermiT on " + start.file() + ", " + axioms.size() + " axioms");
    reason(loaded, axioms, teller, roles.refused());
  }

  private void reason(
      LoadedOntology loaded, Collection<OWLAxiom> all, Teller teller, Set<OWLAxiom> refused) {
    Set<OWLAxiom> taken = new LinkedHashSet<>(all);
    taken.removeAll(refused);
    List<OWLAxiom> rules = taken.stream().filter(InspectionTask::usesFunctions).toList();
    rules.forEach(taken::remove);
    for (OWLAxiom rule : rules) {
      found(
          new Finding(
              "unsupported-rule",
              teller.tell(rule).place().orElse(start),
              "this rule uses built-in functions, which HermiT does not know; it is left out",
              List.of(teller.tell(rule))));
    }
    int left = refused.size() + rules.size();
    boolean partial = left > 0 || !loaded.missing().isEmpty();
    Inspection.Verdict reached =
        new ReasonerGuard(
                hermit,
                taken,
                teller,
                start,
                explanations,
                () -> System.nanoTime() - explainUntil > 0,
                this::found)
            .check(early -> verdict(ofWhole(early, partial)));
    verdict(ofWhole(reached, partial));
    if (left > 0) {
      stopped(
          Step.REASONER,
          left == 1
              ? "an axiom that HermiT does not take was left out"
              : left + " axioms that HermiT does not take were left out");
    } else if (partial) {
      stopped(Step.REASONER, "imports are missing");
    }
  }

  /** A contradiction in a part is one in the whole; the lack of one in a part proves nothing. */
  private static Inspection.Verdict ofWhole(Inspection.Verdict reached, boolean partial) {
    boolean nothingFound =
        reached == Inspection.Verdict.COHERENT || reached == Inspection.Verdict.CONSISTENT;
    return partial && nothingFound ? Inspection.Verdict.UNDECIDED : reached;
  }

  private static boolean usesFunctions(OWLAxiom axiom) {
    return axiom instanceof SWRLRule rule
        && java.util.stream.Stream.concat(rule.body(), rule.head())
            .anyMatch(SWRLBuiltInAtom.class::isInstance);
  }

  /** Stops HermiT; the run then ends with an error that nobody waits for. */
  void stop() {
    hermit.stop();
  }

  private synchronized void found(Finding finding) {
    findings.add(finding);
  }

  private synchronized void verdict(Inspection.Verdict reached) {
    verdict = reached;
  }

  private synchronized void enter(Step next) {
    step = next;
  }

  private synchronized void stopped(Step at, String why) {
    incomplete.putIfAbsent(at, why);
  }

  /** Notes that this step and those after it did not run to their end. */
  synchronized void remain(String why) {
    for (Step later : Step.values()) {
      if (later.compareTo(step) >= 0 && !skipped.contains(later)) {
        incomplete.putIfAbsent(later, why);
      }
    }
  }

  synchronized Inspection soFar() {
    return new Inspection(findings, incomplete, verdict, triples, places);
  }
}
