package org.plastogen.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Mapping;
import org.plastogen.claim.Place;
import org.plastogen.claim.Seeds;
import org.plastogen.claim.SourceDocument;
import org.plastogen.claim.Tension;
import org.plastogen.fault.Fault;
import org.plastogen.fault.Faults;
import org.plastogen.vocabulary.Terms;

/**
 * From a folder of seed files to claims with every name resolved. All faults of all files are found
 * in one run; with any error among them there are no seeds.
 */
public final class SeedReader {
  private final Terms terms;

  /**
   * A reader for the terms of an ontology.
   *
   * @param terms classes, relations and scales that seeds may use
   */
  public SeedReader(Terms terms) {
    this.terms = terms;
  }

  /**
   * What reading gave.
   *
   * @param seeds the seeds; empty if a fault stops them
   * @param documents what could be read of the documents, even if a fault stops the seeds
   * @param faults everything found wrong, in order of place
   */
  public record Reading(Optional<Seeds> seeds, List<SourceDocument> documents, List<Fault> faults) {
    /** Copies the lists. */
    public Reading {
      documents = List.copyOf(documents);
      faults = List.copyOf(faults);
    }
  }

  /**
   * Reads a folder with {@code entities}, {@code documents} and, if there are any, {@code tensions}
   * and {@code mappings}.
   *
   * @param seeds the folder
   * @return the seeds or the faults
   */
  public Reading read(Path seeds) {
    Faults faults = new Faults();
    Path folder = seeds.toAbsolutePath().normalize();
    Path root = folder.getParent() == null ? folder : folder.getParent();
    EntityIndex entities = new EntityIndex(terms);
    List<SeedYaml> entityFiles = sound(root, folder.resolve("entities"), "entities", faults);
    boolean namesAreKnown = !faults.stopRelease();
    entityFiles.forEach(file -> entities.add(file, faults::add));

    List<SeedYaml> documentFiles = sound(root, folder.resolve("documents"), "document", faults);
    // With an entity file missing, every name out of it would be a false alarm.
    Faults nameFaults = namesAreKnown ? faults : new Faults();
    DocumentReader reader = new DocumentReader(terms, entities, nameFaults::add);
    List<SourceDocument> documents = new ArrayList<>();
    documentFiles.forEach(file -> documents.add(reader.read(file)));
    documents.sort(Comparator.comparing(SourceDocument::id));
    repeatedDocuments(documents, faults);

    Map<String, Claim> claims = new HashMap<>();
    documents.forEach(d -> d.claims().forEach(c -> claims.put(c.id(), c)));
    List<SeedYaml> tensionFiles = sound(root, folder.resolve("tensions"), "tensions", faults);
    Faults claimFaults = faults.stopRelease() ? new Faults() : faults;
    List<Tension> tensions = new ArrayList<>();
    tensionFiles.forEach(f -> tensions.addAll(TensionReader.read(f, claims, claimFaults::add)));
    tensions.sort(Comparator.comparing(Tension::id));

    List<Mapping> mappings =
        new MappingReader(entities, nameFaults::add).read(root, folder.resolve("mappings"));
    if (documents.isEmpty() && !faults.stopRelease()) {
      faults.add(
          new Fault(
              "no-seeds",
              Fault.Severity.ERROR,
              new Place(folder.toString(), 1, 1),
              "there are no documents in this folder",
              "name the folder that holds entities and documents",
              Optional.empty()));
    }
    Optional<Seeds> read =
        faults.stopRelease()
            ? Optional.empty()
            : Optional.of(new Seeds(entities.all(), documents, tensions, mappings));
    return new Reading(read, documents, faults.all());
  }

  /** The files of a folder that are YAML and pass their schema, in order of name. */
  private static List<SeedYaml> sound(Path root, Path folder, String kind, Faults faults) {
    SchemaCheck schema = new SchemaCheck(kind);
    List<SeedYaml> sound = new ArrayList<>();
    for (Path file : files(folder)) {
      Optional<SeedYaml> yaml =
          SeedText.read(root, file, faults::add).flatMap(t -> SeedYaml.parse(t, faults::add));
      yaml.ifPresent(
          y -> {
            List<Fault> wrong = schema.check(y);
            faults.addAll(wrong);
            if (wrong.isEmpty()) {
              sound.add(y);
            }
          });
    }
    return sound;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches("[^.].*\\.ya?ml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void repeatedDocuments(List<SourceDocument> documents, Faults faults) {
    Map<String, SourceDocument> first = new HashMap<>();
    for (SourceDocument document : documents) {
      SourceDocument taken = first.putIfAbsent(document.id(), document);
      if (taken != null) {
        faults.add(
            new Fault(
                "duplicate-id",
                Fault.Severity.ERROR,
                document.place(),
                "the document identifier \"" + document.id() + "\" is taken at " + taken.place(),
                "rename one of the two",
                Optional.empty()));
      }
    }
  }
}
