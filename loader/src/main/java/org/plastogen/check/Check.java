package org.plastogen.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.plastogen.claim.Seeds;
import org.plastogen.claim.SourceDocument;
import org.plastogen.fault.Fault;
import org.plastogen.fault.Faults;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.reasoning.Consistent;
import org.plastogen.rule.Layer;
import org.plastogen.rule.Standards;
import org.plastogen.rule.Verdicts;
import org.plastogen.seed.SeedReader;
import org.plastogen.seed.WaiverReader;
import org.plastogen.vocabulary.Terms;

/** Runs all layers of a check over a folder of seeds and keeps what a release needs. */
public final class Check {
  private static final String WAIVERS = "waivers.yaml";

  private final Terms terms;
  private final Standards standards;
  private final Duration deadline;
  private final Consumer<String> progress;

  /**
   * A check by the rules that come with the program.
   *
   * @param terms the ontology
   * @param deadline how long HermiT may take
   * @param progress told what is being done, a few words at a time
   */
  public Check(Terms terms, Duration deadline, Consumer<String> progress) {
    this(terms, Standards.usual(), deadline, progress);
  }

  /**
   * A check.
   *
   * @param terms the ontology
   * @param standards what it judges by; waivers of the seeds are added to them
   * @param deadline how long HermiT may take
   * @param progress told what is being done, a few words at a time
   */
  public Check(Terms terms, Standards standards, Duration deadline, Consumer<String> progress) {
    this.terms = terms;
    this.standards = standards;
    this.deadline = deadline;
    this.progress = progress;
  }

  /**
   * What a check found.
   *
   * @param faults everything found wrong and not waived, in order of place
   * @param waived what is let pass for a while
   * @param layers what became of each layer
   * @param sound what a release is made of; empty if a fault stops it or a layer was skipped
   */
  public record Result(
      List<Fault> faults,
      List<Verdicts.Waived> waived,
      List<LayerReport> layers,
      Optional<Sound> sound) {
    /** Copies the lists. */
    public Result {
      faults = List.copyOf(faults);
      waived = List.copyOf(waived);
      layers = List.copyOf(layers);
    }

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
   * Checks a folder of seeds. All layers that need no more than the seeds run, whatever the others
   * find; HermiT runs only if nothing before it stops a release, since it would find the same
   * again, one by one.
   *
   * @param folder the folder
   * @param skipped layers to leave out; the first always runs
   * @return the faults, and what a release is made of
   */
  public Result run(Path folder, Set<Layer> skipped) {
    Path root = folder.toAbsolutePath().normalize().getParent();
    Excerpts excerpts = new Excerpts(root);
    Faults faults = new Faults();
    List<LayerReport> layers = new ArrayList<>();
    progress.accept(Layer.FORMAT.title());
    SeedReader.Reading reading = new SeedReader(terms).read(folder);
    WaiverReader.Reading waivers =
        WaiverReader.read(folder.resolve(WAIVERS), root == null ? folder : root);
    faults.addAll(reading.faults());
    faults.addAll(waivers.faults());
    layers.add(LayerReport.ran(Layer.FORMAT));
    Optional<Sound> sound = Optional.empty();
    if (reading.seeds().isPresent()) {
      SeedLayers run =
          new SeedLayers(
              reading.seeds().get(), terms, standards.rules(), deadline, progress, skipped);
      sound = run.all(faults, layers);
    } else {
      // Claims whose names are known can be held against the rules all the same.
      reading.documents().forEach(document -> faults.addAll(claimsOf(document, terms)));
      SeedLayers.notReached(layers, skipped, "files or names are at fault");
    }
    Standards all = standards.with(join(standards.waivers(), waivers.waivers()));
    List<Fault> found = faults.all().stream().map(excerpts::with).toList();
    Verdicts verdicts =
        Verdicts.of(
            found,
            all,
            new WaivedPlaces(reading.documents(), reading.seeds()),
            layer -> LayerReport.ran(layers, layer));
    boolean stopped =
        !skipped.isEmpty()
            || verdicts.standing().stream().anyMatch(f -> f.severity() == Fault.Severity.ERROR);
    return new Result(
        verdicts.standing(), verdicts.waived(), layers, stopped ? Optional.empty() : sound);
  }

  private static <T> List<T> join(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
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
}
