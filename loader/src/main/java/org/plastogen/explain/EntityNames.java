package org.plastogen.explain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Mapping;
import org.plastogen.claim.Seeds;
import org.plastogen.seed.Suggestion;

/**
 * Finds entities by what a user calls them: label, synonym, identifier, IRI, or an external
 * identifier such as {@code CHEBI:6121}.
 */
public final class EntityNames {
  private final Map<String, Entity> byName = new HashMap<>();
  private final Map<String, Set<Entity>> byLooseName = new HashMap<>();
  private final Map<String, Entity> byExternal = new TreeMap<>();
  private final Set<String> spoken = new TreeSet<>();

  /**
   * Names of the entities of some seeds. A label wins over a synonym of another entity.
   *
   * @param seeds the seeds
   */
  public EntityNames(Seeds seeds) {
    for (Entity entity : seeds.entities()) {
      entity.synonyms().forEach(s -> byName.put(fold(s), entity));
      spoken.addAll(entity.synonyms());
    }
    for (Entity entity : seeds.entities()) {
      byName.put(entity.iri(), entity);
      byName.put(entity.id(), entity);
      byName.put(fold(entity.label()), entity);
      spoken.add(entity.label());
    }
    for (String name : spoken) {
      byLooseName.computeIfAbsent(loose(name), any -> new HashSet<>()).add(byName.get(fold(name)));
    }
    for (Mapping mapping : seeds.mappings()) {
      if (mapping.predicate().endsWith("exactMatch")) {
        byExternal.putIfAbsent(mapping.object(), mapping.entity());
      }
    }
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** A name without hyphens, plural endings and the spellings in which two Englishes differ. */
  private static String loose(String name) {
    String words = fold(name).replaceAll("[-_‐–]", " ").replace("signalling", "signaling");
    return Stream.of(words.strip().split("\\s+"))
        .map(word -> word.length() > 3 ? word.replaceAll("(?<![su])s$", "") : word)
        .collect(Collectors.joining(" "));
  }

  /**
   * The entity a user means. Where no name is exactly the one asked for, hyphens, plural endings
   * and British spellings are overlooked, if that leaves one entity only.
   *
   * @param name label, synonym, identifier, IRI or external identifier
   * @return the entity, or empty if nothing goes by that name
   */
  public Optional<Entity> find(String name) {
    String asked = name.strip();
    Entity found = byName.getOrDefault(asked, byName.get(fold(asked)));
    return Optional.ofNullable(found)
        .or(() -> Optional.ofNullable(byExternal.get(asked)))
        .or(() -> external(asked))
        .or(() -> loosely(asked));
  }

  private Optional<Entity> loosely(String asked) {
    Set<Entity> like = byLooseName.getOrDefault(loose(asked), Set.of());
    return like.size() == 1 ? like.stream().findFirst() : Optional.empty();
  }

  /**
   * The entity a user means.
   *
   * @param name label, synonym, identifier, IRI or external identifier
   * @return the entity
   * @throws WrongQuestion if nothing goes by that name; its message says what does
   */
  public Entity named(String name) {
    return find(name)
        .orElseThrow(
            () -> {
              List<String> like = suggestions(name);
              return new WrongQuestion(
                  WrongQuestion.Fault.UNKNOWN_ENTITY,
                  "nothing is called \""
                      + name
                      + "\"."
                      + (like.isEmpty()
                          ? " The query queries/entities.rq lists all names."
                          : " Did you mean " + String.join(", ", like) + "?"));
            });
  }

  /** {@code CHEBI:6121} ends an IRI as CHEBI_6121, chebi/6121 or CHEBI:6121, by its source. */
  private Optional<Entity> external(String curie) {
    int colon = curie.indexOf(':');
    if (colon < 1 || curie.contains("//")) {
      return Optional.empty();
    }
    String prefix = fold(curie.substring(0, colon));
    String id = curie.substring(colon + 1);
    return byExternal.entrySet().stream()
        .filter(e -> isSpelling(e.getKey(), prefix, id))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isSpelling(String iri, String prefix, String id) {
    if (!iri.endsWith(id) || iri.length() == id.length()) {
      return false;
    }
    String head = iri.substring(0, iri.length() - id.length());
    return "_/:".indexOf(head.charAt(head.length() - 1)) >= 0 && fold(head).contains(prefix);
  }

  /**
   * Labels of entities that an unknown name may have been meant for.
   *
   * @param unknown what was asked for
   * @return at most three labels, the best first
   */
  public List<String> suggestions(String unknown) {
    return Suggestion.of(unknown, spoken).stream()
        .map(name -> byName.get(fold(name)).label())
        .distinct()
        .toList();
  }
}
