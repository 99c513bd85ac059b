package org.plastogen.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.plastogen.chain.NetEffects;
import org.plastogen.claim.Place;
import org.plastogen.claim.Seeds;
import org.plastogen.claim.SourceDocument;
import org.plastogen.fault.Fault;
import org.plastogen.fault.Faults;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.rdf.ReleaseDataset;
import org.plastogen.reasoning.Consistent;
import org.plastogen.reasoning.Inconsistent;
import org.plastogen.reasoning.MechanismReasoner;
import org.plastogen.reasoning.OwlProfile;
import org.plastogen.reasoning.Reasoning;
import org.plastogen.reasoning.Undecided;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

/** Runs all layers of a check over a folder of seeds and keeps what a release needs. */
public final class Check {
  private static final List<ClaimRule> RULES =
      List.of(
          new DomainAndRange(),
          new Paragraphs(),
          new SelfEffects(),
          new UnusedEntities(),
          new OpposedClaims(),
          new OpposedValues());

  private final Terms terms;
  private final Duration deadline;
  private final Consumer<String> progress;

  /**
   * A check.
   *
   * @param terms the ontology
   * @param deadline how long HermiT may take
   * @param progress told what is being done, a few words at a time
   */
  public Check(Terms terms, Duration deadline, Consumer<String> progress) {
    this.terms = terms;
    this.deadline = deadline;
    this.progress = progress;
  }

  /**
   * What a check found.
   *
   * @param faults everything found wrong, in order of place
   * @param sound what a release is made of; empty if a fault stops it or a layer was skipped
   */
  public record Result(List<Fault> faults, Optional<Sound> sound) {
    /** True if no fault stops a release. */
    public boolean passed() {
      return faults.stream().noneMatch(f -> f.severity() == Fault.Severity.ERROR);
    }
  }

  /**
   * Seeds that passed every layer, with what follows from them.
   *
   * @param seeds the seeds
   * @param mechanism their mechanism
   * @param asserted their graphs
   * @param reasoned what HermiT concluded
   */
  public record Sound(
      Seeds seeds, Mechanism mechanism, DatasetGraph asserted, Consistent reasoned) {}

  /**
   * Checks a folder of seeds. Each layer runs only if those before it found nothing that stops a
   * release, since it could not be trusted otherwise; within a layer all faults are found.
   *
   * @param folder the folder
   * @param skipped layers to leave out; the first always runs
   * @return the faults, and what a release is made of
   */
  public Result run(Path folder, Set<Layer> skipped) {
    Faults faults = new Faults();
    Excerpts excerpts = new Excerpts(folder.toAbsolutePath().normalize().getParent());
    progress.accept(Layer.FORMAT.title());
    SeedReader.Reading reading = new SeedReader(terms).read(folder);
    faults.addAll(reading.faults());
    if (reading.seeds().isEmpty()) {
      // Claims whose names are known can be held against the rules all the same.
      for (SourceDocument document : reading.documents()) {
        claimsOf(document, terms).forEach(fault -> faults.add(excerpts.with(fault)));
      }
      return new Result(faults.all(), Optional.empty());
    }
    Seeds seeds = reading.seeds().get();
    if (runs(Layer.RULES, skipped, faults)) {
      for (ClaimRule rule : RULES) {
        rule.check(seeds, terms).forEach(fault -> faults.add(excerpts.with(fault)));
      }
    }
    Mechanism mechanism = Mechanism.of(seeds);
    DatasetGraph asserted = ReleaseDataset.asserted(seeds, mechanism);
    if (runs(Layer.SHAPES, skipped, faults)) {
      Shapes.check(asserted, seeds).forEach(fault -> faults.add(excerpts.with(fault)));
    }
    if (runs(Layer.PROFILE, skipped, faults)) {
      for (String violation : new OwlProfile().violations(mechanism.assertions())) {
        faults.add(general("owl-profile", violation, "keep ontology and claims within OWL 2 DL"));
      }
    }
    Optional<Sound> sound = Optional.empty();
    if (runs(Layer.REASONER, skipped, faults)) {
      Reasoning reasoning = new MechanismReasoner(deadline).reason(mechanism.assertions());
      if (reasoning instanceof Consistent consistent) {
        compare(consistent, mechanism).ifPresent(faults::add);
        sound = Optional.of(new Sound(seeds, mechanism, asserted, consistent));
      } else if (reasoning instanceof Inconsistent inconsistent) {
        Contradictions.explain(inconsistent, seeds)
            .forEach(fault -> faults.add(excerpts.with(fault)));
      } else if (reasoning instanceof Undecided undecided) {
        faults.add(
            general(
                "undecided",
                "incomplete, because " + undecided.reason(),
                "allow more time, or look for the claims that make reasoning hard"));
      }
    }
    return new Result(
        faults.all(), faults.stopRelease() || !skipped.isEmpty() ? Optional.empty() : sound);
  }

  /**
   * Holds one document's claims against the rules for single claims: no entity acts on itself, and
   * relations join only what they may.
   *
   * @param document the document
   * @param terms the ontology
   * @return the faults, in order of place, without excerpts
   */
  public static List<Fault> claimsOf(SourceDocument document, Terms terms) {
    Seeds alone = new Seeds(List.of(), List.of(document), List.of(), List.of());
    Faults faults = new Faults();
    faults.addAll(new DomainAndRange().check(alone, terms));
    faults.addAll(new SelfEffects().check(alone, terms));
    return faults.all();
  }

  private boolean runs(Layer layer, Set<Layer> skipped, Faults faults) {
    if (skipped.contains(layer) || faults.stopRelease()) {
      return false;
    }
    progress.accept(layer.title());
    return true;
  }

  /** HermiT and the parity search answer the same question; if they differ, neither is served. */
  private static Optional<Fault> compare(Consistent consistent, Mechanism mechanism) {
    NetEffects searched = NetEffects.of(mechanism.graph());
    boolean equal =
        searched.size() == consistent.netEffects().size()
            && consistent.netEffects().stream()
                .allMatch(e -> searched.contains(e.subject(), e.sign(), e.object()));
    if (equal && consistent.unsatisfiableClasses().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        equal
            ? general(
                "unsatisfiable-class",
                "no individual can be of class " + consistent.unsatisfiableClasses(),
                "correct ontology/plastogen.ttl")
            : general(
                "second-opinion",
                "HermiT and the parity search differ: "
                    + consistent.netEffects().size()
                    + " and "
                    + searched.size()
                    + " net effects",
                "this is a fault of the program: please report it"));
  }

  private static Fault general(String rule, String message, String mend) {
    return new Fault(
        rule, Fault.Severity.ERROR, new Place("ontology", 1, 1), message, mend, Optional.empty());
  }
}
