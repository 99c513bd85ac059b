package org.plastogen.endpoint.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Mapping;
import org.plastogen.claim.Seeds;
import org.plastogen.claim.SourceDocument;
import org.plastogen.claim.Tension;
import org.plastogen.endpoint.release.ReleasedClaims;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.explain.EntityNames;
import org.plastogen.explain.Explanations;
import org.plastogen.explain.FilterWords;
import org.plastogen.filter.ClaimFilter;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;

/** Everything that pages tell of one release, at hand. May be shared between threads. */
public final class Library {

  /** Filters whose conclusions are kept; one takes a few megabytes at most. */
  private static final int VIEWS_KEPT = 16;

  private final ServedRelease release;
  private final Seeds seeds;
  private final Terms terms;
  private final EntityNames names;
  private final Explanations explanations;
  private final List<Claim> claims;
  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<String, Claim> byId = new HashMap<>();
  private final Map<String, SourceDocument> documents = new LinkedHashMap<>();
  private final Map<String, Set<String>> mechanismClasses;
  private final Map<String, String> spellings;
  private final Map<ClaimFilter, View> views =
      new LinkedHashMap<>(VIEWS_KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ClaimFilter, View> eldest) {
          return size() > VIEWS_KEPT;
        }
      };

  private Library(ServedRelease release, ReleasedClaims released) {
    this.release = release;
    this.seeds = released.seeds();
    this.terms = released.terms();
    this.names = new EntityNames(seeds);
    this.explanations = new Explanations(seeds, terms);
    this.claims = seeds.claims().toList();
    seeds.entities().forEach(entity -> entities.put(entity.id(), entity));
    claims.forEach(claim -> byId.put(claim.id(), claim));
    seeds.documents().forEach(document -> documents.put(document.id(), document));
    this.spellings = spellings(seeds);
    DatasetGraph dataset = release.dataset();
    this.mechanismClasses = Txn.calculateRead(dataset, () -> mechanismClasses(dataset, terms));
  }

  /** What a release says. Takes a second or so. */
  public static Library of(ServedRelease release, ReleasedClaims released) {
    return new Library(release, released);
  }

  /** The classes that HermiT filled, by entity; labels in order. */
  private static Map<String, Set<String>> mechanismClasses(DatasetGraph dataset, Terms terms) {
    Map<String, Set<String>> found = new TreeMap<>();
    String above = Vocabulary.term("MechanismClass");
    Node inferred = NodeFactory.createURI(Vocabulary.graph("inferred"));
    dataset
        .find(inferred, Node.ANY, RDF.type.asNode(), Node.ANY)
        .forEachRemaining(
            quad -> {
              String type = quad.getObject().toString();
              if (!type.equals(above) && terms.selfAndAbove(type).contains(above)) {
                found
                    .computeIfAbsent(quad.getSubject().toString(), k -> new TreeSet<>())
                    .add(terms.label(type));
              }
            });
    return found;
  }

  public ServedRelease release() {
    return release;
  }

  public Seeds seeds() {
    return seeds;
  }

  public Terms terms() {
    return terms;
  }

  public EntityNames names() {
    return names;
  }

  public Explanations explanations() {
    return explanations;
  }

  /** Every claim, in document order. */
  public List<Claim> claims() {
    return claims;
  }

  public Optional<Entity> entity(String id) {
    return Optional.ofNullable(entities.get(id));
  }

  public Optional<Claim> claim(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Optional<SourceDocument> document(String id) {
    return Optional.ofNullable(documents.get(id));
  }

  public Optional<Tension> tension(String id) {
    return seeds.tensions().stream().filter(tension -> tension.id().equals(id)).findFirst();
  }

  /** The document that states a claim. */
  public SourceDocument documentOf(Claim claim) {
    return document(claim.id().substring(0, claim.id().indexOf('/'))).orElseThrow();
  }

  /** A tension by name: its identifier in words, each spelt as labels of entities spell it. */
  public String title(Tension tension) {
    String id = tension.id();
    String first = id.split("-")[0];
    String capital = first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
    return Arrays.stream(id.split("-"))
        .map(word -> spellings.getOrDefault(word, word))
        .collect(Collectors.joining(" "))
        .replaceFirst("^" + first, capital);
  }

  /** Words of labels that are written with capitals, by the same without. */
  private static Map<String, String> spellings(Seeds seeds) {
    Map<String, String> spellings = new TreeMap<>();
    seeds.entities().stream()
        .flatMap(entity -> Arrays.stream(entity.label().split("[^\\p{L}\\p{N}]+")))
        .filter(word -> !word.equals(word.toLowerCase(Locale.ROOT)))
        .sorted()
        .forEach(word -> spellings.putIfAbsent(word.toLowerCase(Locale.ROOT), word));
    return spellings;
  }

  /** External identifiers of an entity. */
  public List<Mapping> mappings(Entity entity) {
    return seeds.mappings().stream().filter(m -> m.entity().equals(entity)).toList();
  }

  /** Labels of the mechanism classes that an entity falls into by what it does. */
  public Set<String> mechanismClasses(Entity entity) {
    return mechanismClasses.getOrDefault(entity.iri(), Set.of());
  }

  /** Tensions that name one of some claims, in order of their identifiers. */
  public List<Tension> tensions(List<Claim> some) {
    Set<String> ids = new TreeSet<>();
    some.forEach(claim -> ids.add(claim.id()));
    return seeds.tensions().stream()
        .filter(t -> t.claims().stream().anyMatch(claim -> ids.contains(claim.id())))
        .toList();
  }

  /**
   * What follows from the claims that pass a filter.
   *
   * @throws org.plastogen.explain.WrongQuestion if a name in it is unknown
   */
  public View view(FilterWords words) {
    ClaimFilter filter = explanations.filter(words);
    synchronized (views) {
      return views.computeIfAbsent(filter, f -> new View(seeds.entities(), f, claims));
    }
  }
}
