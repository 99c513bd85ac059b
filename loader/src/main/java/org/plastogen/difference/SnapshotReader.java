package org.plastogen.difference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.plastogen.check.Check;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Place;
import org.plastogen.claim.Seeds;
import org.plastogen.fault.Fault;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.rdf.QuadFile;
import org.plastogen.rdf.ReleasedSeeds;
import org.plastogen.release.Release;
import org.plastogen.release.ReleaseVerification;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Reads a folder that holds either seeds or a release. Seeds are checked in full and reasoned over;
 * a release is taken at its word once its checksum is right, with the ontology inside it.
 */
public final class SnapshotReader {
  private static final Duration REASONING_DEADLINE = Duration.ofMinutes(5);

  private final Terms terms;
  private final Consumer<String> progress;

  /**
   * A reader.
   *
   * @param terms the ontology that seeds go by
   * @param progress told what is being done, a few words at a time
   */
  public SnapshotReader(Terms terms, Consumer<String> progress) {
    this.terms = terms;
    this.progress = progress;
  }

  /**
   * What reading gave.
   *
   * @param snapshot what the folder holds; empty if a fault stops it
   * @param faults everything found wrong
   */
  public record Reading(Optional<Snapshot> snapshot, List<Fault> faults) {
    /** Copies the list. */
    public Reading {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Reads a folder.
   *
   * @param folder seeds, or a release
   * @return what it holds or what is wrong with it
   * @throws IOException if a file cannot be read
   */
  public Reading read(Path folder) throws IOException {
    return Files.isRegularFile(folder.resolve(Release.QUADS)) ? release(folder) : seeds(folder);
  }

  private Reading seeds(Path folder) {
    Check.Result result = new Check(terms, REASONING_DEADLINE, progress).run(folder, Set.of());
    return new Reading(result.sound().map(sound -> snapshot(folder, sound)), result.faults());
  }

  private Snapshot snapshot(Path folder, Check.Sound sound) {
    SortedMap<String, SortedSet<String>> memberships = new TreeMap<>();
    sound
        .reasoned()
        .types()
        .forEach((iri, types) -> memberships.put(iri, new TreeSet<>(types.mechanisms())));
    return new Snapshot(folder.toString(), sound.seeds(), sound.mechanism(), terms, memberships);
  }

  private Reading release(Path folder) throws IOException {
    Optional<Fault> damaged = damage(folder);
    if (damaged.isPresent()) {
      return new Reading(Optional.empty(), List.of(damaged.get()));
    }
    progress.accept("reading a release");
    DatasetGraph dataset = QuadFile.read(folder.resolve(Release.QUADS));
    Terms own =
        Terms.of(
            ModelFactory.createModelForGraph(
                dataset.getGraph(NodeFactory.createURI(Vocabulary.graph("ontology")))));
    Seeds seeds = ReleasedSeeds.read(dataset, own);
    Snapshot snapshot =
        new Snapshot(
            folder.toString(), seeds, Mechanism.of(seeds), own, memberships(dataset, seeds));
    return new Reading(Optional.of(snapshot), List.of());
  }

  private static SortedMap<String, SortedSet<String>> memberships(
      DatasetGraph dataset, Seeds seeds) {
    SortedMap<String, SortedSet<String>> memberships = new TreeMap<>();
    Node inferred = NodeFactory.createURI(Vocabulary.graph("inferred"));
    for (Entity entity : seeds.entities()) {
      SortedSet<String> classes = new TreeSet<>();
      dataset
          .find(inferred, NodeFactory.createURI(entity.iri()), RDF.type.asNode(), Node.ANY)
          .forEachRemaining(quad -> classes.add(quad.getObject().getURI()));
      memberships.put(entity.iri(), classes);
    }
    return memberships;
  }

  private static Optional<Fault> damage(Path folder) throws IOException {
    List<String> damage = ReleaseVerification.damage(folder);
    if (damage.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            "damaged-release",
            Fault.Severity.ERROR,
            new Place(folder.toString(), 1, 1),
            "the release is not as it was written: " + String.join("; ", damage),
            "build the release again",
            Optional.empty()));
  }
}
