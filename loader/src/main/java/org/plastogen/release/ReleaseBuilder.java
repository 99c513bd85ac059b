package org.plastogen.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL;
import org.plastogen.chain.Limits;
import org.plastogen.check.Check;
import org.plastogen.check.LayerReport;
import org.plastogen.fault.Fault;
import org.plastogen.filter.NamedFilter;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.Effects;
import org.plastogen.question.Question;
import org.plastogen.question.QuestionReader;
import org.plastogen.rdf.QuadFile;
import org.plastogen.rdf.ReleaseDataset;
import org.plastogen.rule.Health;
import org.plastogen.rule.Layer;
import org.plastogen.rule.RuleBook;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;

/** From seeds and questions to the files of a release. */
public final class ReleaseBuilder {
  private static final Duration REASONING_DEADLINE = Duration.ofMinutes(5);

  private final Path seeds;
  private final Path questions;
  private final Consumer<String> progress;

  /**
   * A builder.
   *
   * @param seeds folder of the seeds
   * @param questions folder of the questions
   * @param progress told what is being done, a few words at a time
   */
  public ReleaseBuilder(Path seeds, Path questions, Consumer<String> progress) {
    this.seeds = seeds;
    this.questions = questions;
    this.progress = progress;
  }

  /**
   * What came of it.
   *
   * @param release the release; empty if a fault stopped it
   * @param faults what the check found; empty too if the release was there already
   */
  public record Outcome(Optional<Release> release, List<Fault> faults) {}

  /**
   * Makes the release, or finds it in the store.
   *
   * @param store where releases live
   * @return the release or the faults
   * @throws IOException if files cannot be read or written
   */
  public Outcome release(ReleaseStore store) throws IOException {
    String id = ContentHash.of(seeds, questions);
    Optional<Release> there = store.find(id);
    if (there.isPresent()) {
      return new Outcome(Optional.of(store.makeCurrent(there.get(), progress)), List.of());
    }
    List<Fault> faults = new ArrayList<>();
    Optional<Release> made = store.publish(id, t -> write(id, t, faults::add), progress);
    return new Outcome(made, List.copyOf(faults));
  }

  /**
   * Writes the files of the release into a folder.
   *
   * @param id its content hash
   * @param target an empty folder
   * @param faults where faults go
   * @return false if a fault stops the release; then nothing was written
   * @throws IOException if a file cannot be written
   */
  private boolean write(String id, Path target, Consumer<Fault> faults) throws IOException {
    Terms terms = Terms.load();
    List<Fault> found = new ArrayList<>();
    List<Question> asked = QuestionReader.readWithFederated(questions, found::add);
    Check.Result result = new Check(terms, REASONING_DEADLINE, progress).run(seeds, Set.of());
    found.addAll(result.faults());
    found.stream().filter(f -> f.severity() != Fault.Severity.INFO).sorted().forEach(faults);
    if (result.sound().isEmpty()
        || found.stream().anyMatch(f -> f.severity() == Fault.Severity.ERROR)) {
      return false;
    }
    progress.accept("chains of each net effect");
    Health health = health(result, found);
    List<Effect> effects = new Effects(result.sound().get().mechanism(), Limits.USUAL).all();
    SortedMap<String, Long> counts = counts(result.sound().get(), effects, asked, health);
    DatasetGraph dataset = complete(result.sound().get(), effects, asked, id, counts, health);
    progress.accept("files");
    String version = ontologyVersion(terms);
    QuadFile.writeNQuads(dataset, target.resolve(Release.QUADS));
    QuadFile.writeBinary(dataset, target.resolve(Release.BINARY));
    QuadFile.writeTriG(dataset, target.resolve(Release.TRIG));
    QuadFile.writeTurtleWithout(
        dataset,
        Set.of(Vocabulary.graph("metadata"), Vocabulary.EXAMPLES),
        target.resolve(Release.TURTLE));
    Files.writeString(target.resolve(Release.REPORT), report(counts, found));
    seal(id, version, counts, target);
    return true;
  }

  /**
   * The graphs that a release of these seeds would hold, in memory, with their union as the default
   * graph.
   *
   * @param result a check that passed
   * @param asked the questions that come with it
   * @param found all that was found wrong, the questions included
   * @return the graphs
   * @throws IOException if seeds or questions cannot be read
   */
  public DatasetGraph inMemory(Check.Result result, List<Question> asked, List<Fault> found)
      throws IOException {
    Check.Sound sound = result.sound().orElseThrow();
    Health health = health(result, found);
    List<Effect> effects = new Effects(sound.mechanism(), Limits.USUAL).all();
    SortedMap<String, Long> counts = counts(sound, effects, asked, health);
    DatasetGraph dataset =
        complete(sound, effects, asked, ContentHash.of(seeds, questions), counts, health);
    return QuadFile.withUnion(dataset);
  }

  private static DatasetGraph complete(
      Check.Sound sound,
      List<Effect> effects,
      List<Question> asked,
      String id,
      SortedMap<String, Long> counts,
      Health health) {
    DatasetGraph dataset = sound.asserted();
    Terms terms = Terms.load();
    ReleaseDataset.complete(
        dataset,
        sound.reasoned(),
        effects,
        sound.seeds(),
        NamedFilter.standard(sound.seeds(), terms),
        asked,
        id,
        ontologyVersion(terms),
        counts,
        health);
    return dataset;
  }

  private static Health health(Check.Result result, List<Fault> found) {
    Set<Layer> ran = EnumSet.of(Layer.QUESTIONS);
    result.layers().stream()
        .filter(layer -> layer.state() == LayerReport.State.RAN)
        .forEach(layer -> ran.add(layer.layer()));
    return Health.of(RuleBook.bundled(), ran, found.stream().sorted().toList(), result.waived());
  }

  static void seal(String id, String version, SortedMap<String, Long> counts, Path target)
      throws IOException {
    new Manifest(id, version, counts, Checksums.of(target).sums()).write(target);
    Checksums.of(target).write(target);
  }

  private static String ontologyVersion(Terms terms) {
    return terms
        .model()
        .getResource(Vocabulary.BASE + "ontology")
        .getRequiredProperty(OWL.versionInfo)
        .getString();
  }

  private static SortedMap<String, Long> counts(
      Check.Sound sound, List<Effect> effects, List<Question> asked, Health health) {
    SortedMap<String, Long> counts = new TreeMap<>();
    counts.put("documents", (long) sound.seeds().documents().size());
    counts.put("entities", (long) sound.seeds().entities().size());
    counts.put("claims", sound.seeds().claims().count());
    counts.put("signed claims", sound.seeds().claims().filter(c -> c.sign().isPresent()).count());
    counts.put("direct edges", (long) sound.mechanism().edges().size());
    counts.put("net effects", (long) effects.size());
    counts.put(
        "net effects no claim states", effects.stream().filter(e -> e.claimed().isEmpty()).count());
    counts.put(
        "conflicting net effects",
        effects.stream().filter(e -> e.verdict() == Effect.Verdict.CONFLICTING).count());
    counts.put("chains", effects.stream().mapToLong(e -> e.chains().size()).sum());
    counts.put("tensions", (long) sound.seeds().tensions().size());
    counts.put("external identifiers", (long) sound.seeds().mappings().size());
    counts.put("questions", (long) asked.size());
    counts.put("rules checked", (long) health.rules().size());
    counts.put("warnings of the check", health.count(Fault.Severity.WARNING));
    counts.put("remarks of the check", health.count(Fault.Severity.INFO));
    return counts;
  }

  private static String report(SortedMap<String, Long> counts, List<Fault> faults) {
    StringBuilder report = new StringBuilder("What this release holds\n\n");
    counts.forEach((name, count) -> report.append(String.format("%8d %s%n", count, name)));
    report.append("\nWhat the check found: ").append(faults.size()).append(" faults\n\n");
    faults.stream().sorted().forEach(fault -> report.append(fault.toText()));
    return report.toString();
  }
}
