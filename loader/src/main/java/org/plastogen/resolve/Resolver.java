package org.plastogen.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Mapping;
import org.plastogen.claim.Seeds;
import org.plastogen.identifier.Identifier;
import org.plastogen.identifier.Identifiers;
import org.plastogen.seed.Suggestion;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Finds entities by what they are called: our own IRIs and identifiers, labels, synonyms, and the
 * identifiers of other databases in any spelling that the registry knows.
 */
public final class Resolver {
  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparing(Match::kind)
          .thenComparing(Match::by)
          .thenComparing(match -> match.entity().label());

  /** What people write without its prefix; digits alone could be of any database. */
  private static final Pattern ACCESSION = Pattern.compile("(?=.*\\d)(?=.*[A-Za-z])\\S+");

  private final Identifiers identifiers;
  private final Map<String, Entity> byId = new HashMap<>();
  private final Map<String, List<Match>> byName = new HashMap<>();
  private final Map<String, List<Match>> byExternal = new HashMap<>();
  private final Map<String, List<Match>> byAccession = new HashMap<>();
  private final Set<String> names = new TreeSet<>();

  /**
   * A resolver.
   *
   * @param seeds entities and mappings
   * @param identifiers the registry of spellings
   */
  public Resolver(Seeds seeds, Identifiers identifiers) {
    this.identifiers = identifiers;
    for (Entity entity : seeds.entities()) {
      byId.put(entity.id(), entity);
      add(entity.label(), entity, Match.By.LABEL);
      entity.synonyms().forEach(synonym -> add(synonym, entity, Match.By.SYNONYM));
    }
    for (Mapping mapping : seeds.mappings()) {
      Optional<Identifier> known = identifiers.read(mapping.object());
      String iri = known.map(Identifier::iri).orElse(mapping.object());
      Match match = new Match(mapping.entity(), kind(mapping), Match.By.MAPPING, iri);
      byExternal.computeIfAbsent(iri, i -> new ArrayList<>()).add(match);
      known
          .map(Identifier::local)
          .filter(local -> ACCESSION.matcher(local).matches())
          .ifPresent(
              local ->
                  byAccession.computeIfAbsent(folded(local), i -> new ArrayList<>()).add(match));
    }
  }

  private static Match.Kind kind(Mapping mapping) {
    return Match.Kind.valueOf(
        mapping.predicate().replaceFirst(".*#(.*)Match", "$1").toUpperCase(Locale.ROOT));
  }

  private void add(String name, Entity entity, Match.By by) {
    names.add(name);
    byName
        .computeIfAbsent(folded(name), n -> new ArrayList<>())
        .add(new Match(entity, Match.Kind.EXACT, by, name));
  }

  /**
   * Every entity that a name stands for.
   *
   * @param name an IRI, CURIE, identifier, label or synonym; an identifier of another database also
   *     without its prefix unless it is a mere number, and then in all databases that have it
   * @return each entity once, the closest match first; none if nothing goes by the name
   */
  public List<Match> resolve(String name) {
    String asked = name.strip();
    List<Match> found = new ArrayList<>(own(asked));
    found.addAll(byName.getOrDefault(folded(asked), List.of()));
    found.addAll(byExternal.getOrDefault(asked, List.of()));
    found.addAll(byAccession.getOrDefault(folded(asked), List.of()));
    identifiers
        .readAsked(asked)
        .ifPresent(known -> found.addAll(byExternal.getOrDefault(known.iri(), List.of())));
    Map<String, Match> once = new LinkedHashMap<>();
    found.stream()
        .sorted(BEST_FIRST)
        .forEach(match -> once.putIfAbsent(match.entity().id(), match));
    return List.copyOf(once.values());
  }

  private List<Match> own(String asked) {
    String bare = asked.replaceFirst("^<(.*)>$", "$1");
    if (bare.startsWith("http")) {
      bare = bare.replaceFirst("(\\.(html|ttl|rdf|nt|json|jsonld))?/?$", "");
    }
    for (String start : List.of(Vocabulary.entity(""), "http://w3id.org/plastogen/entity/")) {
      if (bare.startsWith(start)) {
        return entity(bare.substring(start.length()), Match.By.IRI);
      }
    }
    for (String prefix : List.of("plastogen:", "entity:")) {
      if (bare.toLowerCase(Locale.ROOT).startsWith(prefix)) {
        return entity(bare.substring(prefix.length()), Match.By.IRI);
      }
    }
    return entity(bare, Match.By.IDENTIFIER);
  }

  private List<Match> entity(String id, Match.By by) {
    Entity entity = byId.get(id);
    return entity == null
        ? List.of()
        : List.of(new Match(entity, Match.Kind.EXACT, by, entity.iri()));
  }

  /**
   * Names that an unknown one may have been meant for.
   *
   * @param unknown what was asked
   * @return at most three labels or synonyms, the most likely first
   */
  public List<String> suggestions(String unknown) {
    return Suggestion.of(unknown, names);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
