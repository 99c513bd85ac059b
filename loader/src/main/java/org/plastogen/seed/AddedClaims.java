package org.plastogen.seed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plastogen.claim.Entity;
import org.plastogen.claim.SourceDocument;
import org.plastogen.fault.Fault;
import org.plastogen.fault.Faults;
import org.plastogen.vocabulary.Terms;

/**
 * Reads one file of claims that no document need make, in the format of a document. Its head may be
 * left out; the claims then go by {@code what-if/…}.
 */
public final class AddedClaims {
  private AddedClaims() {}

  /**
   * What reading gave.
   *
   * @param document the document that holds the claims; empty if a fault stops it
   * @param faults everything found wrong, in order of place
   */
  public record Reading(Optional<SourceDocument> document, List<Fault> faults) {
    /** Copies the list. */
    public Reading {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param known the entities it may name
   * @param terms the ontology
   * @return the document or the faults
   */
  public static Reading read(Path file, Collection<Entity> known, Terms terms) {
    Faults faults = new Faults();
    Path whole = file.toAbsolutePath().normalize();
    EntityIndex entities = new EntityIndex(terms);
    known.forEach(entities::add);
    Optional<SeedYaml> yaml =
        SeedText.read(Optional.ofNullable(whole.getParent()).orElse(whole), whole, faults::add)
            .flatMap(text -> SeedYaml.parse(text, faults::add));
    yaml.ifPresent(
        y -> {
          headed(y);
          faults.addAll(new SchemaCheck("document").check(y));
        });
    if (yaml.isEmpty() || faults.stopRelease()) {
      return new Reading(Optional.empty(), faults.all());
    }
    SourceDocument document = new DocumentReader(terms, entities, faults::add).read(yaml.get());
    return new Reading(
        faults.stopRelease() ? Optional.empty() : Optional.of(document), faults.all());
  }

  /** Gives a file without a head one that stands for nothing. */
  private static void headed(SeedYaml yaml) {
    if (yaml.root() instanceof ObjectNode root && !root.has("document")) {
      ObjectNode head = JsonNodeFactory.instance.objectNode();
      head.put("id", "what-if").put("title", "What if").put("kind", "news");
      head.put("source", "none").put("sha256", "0".repeat(64)).put("paragraphs", 1);
      root.set("document", head);
    }
  }
}
