package org.plastogen.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Seeds;
import org.plastogen.claim.SourceDocument;
import org.plastogen.explain.EntityNames;
import org.plastogen.seed.Suggestion;
import org.plastogen.vocabulary.RankedTerm;
import org.plastogen.vocabulary.Terms;

/**
 * Finds what a user wants left out by what the user calls it: an entity by any of its names, a
 * claim as {@code document/claim}, a document by its identifier; claims and documents by IRI too.
 */
public final class ExclusionNames {
  private static final int SUGGESTED = 3;

  private final EntityNames entities;
  private final Map<String, Claim> claims = new TreeMap<>();
  private final Map<String, SourceDocument> documents = new TreeMap<>();

  /**
   * Names in some seeds.
   *
   * @param seeds the seeds
   */
  public ExclusionNames(Seeds seeds) {
    this.entities = new EntityNames(seeds);
    seeds.claims().forEach(claim -> claims.put(claim.id(), claim));
    seeds.documents().forEach(document -> documents.put(document.id(), document));
  }

  /** The names of entities alone. */
  public EntityNames entities() {
    return entities;
  }

  /**
   * What a name stands for. An entity comes before a document of the same name.
   *
   * @param name what the user wrote
   * @return the exclusion, or empty if nothing goes by that name
   */
  public Optional<Exclusion> find(String name) {
    String asked = name.strip();
    Optional<Exclusion> entity = entities.find(asked).map(Exclusion.Blocked::new);
    return entity
        .or(() -> claim(asked).map(Exclusion.Doubted::new))
        .or(() -> document(asked).map(Exclusion.Withdrawn::new));
  }

  private Optional<Claim> claim(String name) {
    return Optional.ofNullable(claims.get(name))
        .or(() -> claims.values().stream().filter(c -> c.iri().equals(name)).findFirst());
  }

  private Optional<SourceDocument> document(String name) {
    return Optional.ofNullable(documents.get(name))
        .or(() -> documents.values().stream().filter(d -> d.iri().equals(name)).findFirst());
  }

  /**
   * Says that nothing goes by a name, with at most three names that it may have been meant for;
   * those of claims only if it looks like one.
   *
   * @param name what was written
   * @return a sentence
   */
  public String unknown(String name) {
    List<String> like = new ArrayList<>();
    if (name.contains("/")) {
      like.addAll(Suggestion.of(name, claims.keySet()));
    } else {
      like.addAll(entities.suggestions(name));
      like.addAll(Suggestion.of(name, documents.keySet()));
    }
    String start = "nothing is called \"" + name + "\".";
    return like.isEmpty()
        ? start + " Name an entity, a claim as document/claim, or a document."
        : start
            + " Did you mean "
            + like.stream().distinct().limit(SUGGESTED).collect(Collectors.joining(", "))
            + "?";
  }

  /**
   * The evidence level with a label.
   *
   * @param label what the user wrote, in upper or lower case
   * @param terms the ontology
   * @return the exclusion of everything weaker, or empty if no level is called so
   */
  public static Optional<Exclusion> below(String label, Terms terms) {
    String asked = label.strip().toLowerCase(Locale.ROOT);
    return levels(terms)
        .filter(level -> level.label().toLowerCase(Locale.ROOT).equals(asked))
        .findFirst()
        .map(Exclusion.Below::new);
  }

  /**
   * Says that there is no such evidence level, and which there are.
   *
   * @param label what was written
   * @param terms the ontology
   * @return a sentence
   */
  public static String unknownLevel(String label, Terms terms) {
    List<String> all = levels(terms).map(RankedTerm::label).toList();
    List<String> like = Suggestion.of(label, all);
    return "no evidence level is called \""
        + label
        + "\"."
        + (like.isEmpty() ? "" : " Did you mean " + String.join(", ", like) + "?")
        + " From strong to weak they are: "
        + String.join(", ", all)
        + ".";
  }

  private static Stream<RankedTerm> levels(Terms terms) {
    return terms.evidenceLevels().values().stream().sorted();
  }
}
