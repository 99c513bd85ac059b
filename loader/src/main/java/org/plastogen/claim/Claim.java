package org.plastogen.claim;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plastogen.chain.Sign;
import org.plastogen.vocabulary.RankedTerm;
import org.plastogen.vocabulary.Relation;
import org.plastogen.vocabulary.Vocabulary;

/**
 * What one document says in one place: subject, relation, object and everything that qualifies
 * them. Qualifiers belong to the claim, never to its entities.
 *
 * @param id document and claim identifier, joined by a slash
 * @param paragraphs numbers of non-blank lines of the source, from 1
 * @param subject what the claim is about
 * @param relation the relation it uses
 * @param object what the relation leads to
 * @param evidence how good the document's evidence is
 * @param certainty how firmly the document commits itself
 * @param negated true if the document denies it
 * @param ability true if the document says it can happen, not that it does
 * @param frequency how often, in the document's granularity
 * @param share how much of the object the subject accounts for
 * @param entities qualifiers whose values are entities
 * @param intervals qualifiers whose values are intervals
 * @param comparison what it compares
 * @param note remark of the curator
 * @param places where the seeds write it: the empty key for the claim, a key of the file for a
 *     field
 */
public record Claim(
    String id,
    List<Integer> paragraphs,
    Entity subject,
    Relation relation,
    Entity object,
    RankedTerm evidence,
    RankedTerm certainty,
    boolean negated,
    boolean ability,
    Optional<String> frequency,
    Optional<String> share,
    SortedMap<EntityQualifier, List<Entity>> entities,
    SortedMap<IntervalQualifier, Interval> intervals,
    Optional<Comparison> comparison,
    Optional<String> note,
    Map<String, Place> places) {

  /** Copies the collections. */
  public Claim {
    paragraphs = List.copyOf(paragraphs);
    entities = Collections.unmodifiableSortedMap(new TreeMap<>(entities));
    intervals = Collections.unmodifiableSortedMap(new TreeMap<>(intervals));
    places = Map.copyOf(places);
  }

  /** The IRI of this claim. */
  public String iri() {
    return Vocabulary.claim(id);
  }

  /** Where the seeds write it. */
  public Place place() {
    return places.getOrDefault("", subject.place());
  }

  /**
   * Where the seeds write a field of it.
   *
   * @param key the key in the file, or key and index such as {@code species/0}
   * @return its place, or that of the field, or that of the claim
   */
  public Place place(String key) {
    Place field = places.getOrDefault(key.replaceAll("/.*", ""), place());
    return places.getOrDefault(key, field);
  }

  /**
   * The sign of the direct edge this claim adds.
   *
   * @return empty if its relation has no sign or the document denies it
   */
  public Optional<Sign> sign() {
    return negated ? Optional.empty() : relation.sign();
  }

  /** The claim in one line, as a reader would say it. */
  public String sentence() {
    String verb = ability ? "can " + infinitive(relation.label()) : relation.label();
    return subject.label() + (negated ? " NOT " : " ") + verb + " " + object.label();
  }

  /** {@code suppresses} → {@code suppress}, {@code is used to treat} → {@code be used to treat}. */
  private static String infinitive(String verb) {
    int space = verb.indexOf(' ');
    String first = space < 0 ? verb : verb.substring(0, space);
    String rest = space < 0 ? "" : verb.substring(space);
    return switch (first) {
      case "is" -> "be" + rest;
      case "has" -> "have" + rest;
      default ->
          first.endsWith("sses")
              ? first.substring(0, first.length() - 2) + rest
              : first.endsWith("s") ? first.substring(0, first.length() - 1) + rest : "be " + verb;
    };
  }
}
