package org.plastogen.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.Interval;
import org.plastogen.claim.IntervalQualifier;

/** Claims in words: their place in the source, and where, in whom and when they hold. */
public final class ClaimText {
  /** What a claim may depend on, in the order in which it is told. */
  private static final List<EntityQualifier> WHERE_AND_WHOM =
      List.of(
          EntityQualifier.SPECIES,
          EntityQualifier.POPULATION,
          EntityQualifier.REGION,
          EntityQualifier.CELL_TYPE,
          EntityQualifier.CONTEXT,
          EntityQualifier.ROUTE,
          EntityQualifier.REGIMEN);

  /** Under what a claim holds; species and regions are compared along the chain instead. */
  private static final List<EntityQualifier> CONDITIONS =
      List.of(
          EntityQualifier.POPULATION,
          EntityQualifier.CELL_TYPE,
          EntityQualifier.CONTEXT,
          EntityQualifier.ROUTE,
          EntityQualifier.REGIMEN);

  private ClaimText() {}

  /** Document and paragraphs, such as {@code epigenetics ¶2,3}. */
  public static String place(Claim claim) {
    return document(claim)
        + " ¶"
        + claim.paragraphs().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** Identifier of the document that states it. */
  public static String document(Claim claim) {
    return claim.id().substring(0, claim.id().indexOf('/'));
  }

  /** Evidence, certainty and all that the claim depends on. */
  public static List<String> qualities(Claim claim) {
    List<String> words = new ArrayList<>();
    words.add(claim.evidence().label());
    words.add(claim.certainty().label());
    words.addAll(qualifiers(claim, WHERE_AND_WHOM));
    claim.intervals().forEach((which, interval) -> words.add(which.key() + ": " + text(interval)));
    return words;
  }

  /** The conditions that a claim holds under, the dose among them; species and region apart. */
  static List<String> conditions(Claim claim) {
    List<String> words = new ArrayList<>(qualifiers(claim, CONDITIONS));
    Interval dose = claim.intervals().get(IntervalQualifier.DOSE);
    if (dose != null) {
      words.add(IntervalQualifier.DOSE.key() + ": " + text(dose));
    }
    return words;
  }

  private static List<String> qualifiers(Claim claim, List<EntityQualifier> which) {
    return which.stream()
        .filter(claim.entities()::containsKey)
        .map(each -> each.key() + ": " + labels(claim.entities().get(each)))
        .toList();
  }

  /** A dose, time or figure in the document's granularity. */
  public static String text(Interval interval) {
    String numbers =
        List.of(interval.from(), interval.to()).stream()
            .flatMap(end -> end.stream())
            .map(number -> number.toPlainString())
            .distinct()
            .collect(Collectors.joining("–"));
    String measured =
        interval.bound().filter(bound -> !bound.equals("exact")).map(b -> b + " ").orElse("")
            + numbers
            + interval.unit().map(unit -> " " + unit).orElse("");
    return numbers.isEmpty() ? interval.text().orElse("") : measured;
  }

  /** One line: place, sentence, qualities. */
  static String line(Claim claim) {
    return place(claim)
        + "  "
        + claim.sentence()
        + "  ["
        + String.join("; ", qualities(claim))
        + "]";
  }

  /** Labels, joined by commas. */
  public static String labels(List<Entity> entities) {
    return entities.stream().map(Entity::label).collect(Collectors.joining(", "));
  }

  /** The entity qualifiers of a claim, by their keys in the seeds. */
  static Map<String, List<String>> named(Claim claim) {
    Map<String, List<String>> named = new java.util.LinkedHashMap<>();
    claim
        .entities()
        .forEach(
            (which, values) -> named.put(which.key(), values.stream().map(Entity::label).toList()));
    return named;
  }
}
