package org.plastogen.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Interval;

/**
 * The fields of a claim as texts by the keys of a seed file, so that two claims can be compared.
 */
final class ClaimFields {
  private ClaimFields() {}

  static SortedMap<String, String> of(Claim claim) {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put(
        "paragraph",
        claim.paragraphs().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    fields.put("subject", claim.subject().label());
    fields.put("relation", claim.relation().label());
    fields.put("object", claim.object().label());
    fields.put("evidence", claim.evidence().label());
    fields.put("certainty", claim.certainty().label());
    if (claim.negated()) {
      fields.put("negated", "true");
    }
    if (claim.ability()) {
      fields.put("ability", "true");
    }
    claim.frequency().ifPresent(frequency -> fields.put("frequency", frequency));
    claim.share().ifPresent(share -> fields.put("share", share));
    claim.entities().forEach((qualifier, values) -> fields.put(qualifier.key(), labels(values)));
    claim.intervals().forEach((qualifier, value) -> fields.put(qualifier.key(), text(value)));
    claim
        .comparison()
        .ifPresent(
            compared ->
                fields.put(
                    "compared",
                    compared.direction()
                        + compared.with().map(with -> " with " + with.label()).orElse("")
                        + compared.in().map(in -> " in " + in).orElse("")));
    claim.note().ifPresent(note -> fields.put("note", note));
    return fields;
  }

  /** In order of labels: a release does not keep the order of the seeds. */
  private static String labels(List<Entity> entities) {
    return entities.stream().map(Entity::label).sorted().collect(Collectors.joining(", "));
  }

  private static String text(Interval interval) {
    List<String> parts = new ArrayList<>();
    interval.bound().ifPresent(parts::add);
    interval
        .from()
        .ifPresent(from -> parts.add("from " + from.stripTrailingZeros().toPlainString()));
    interval.to().ifPresent(to -> parts.add("to " + to.stripTrailingZeros().toPlainString()));
    interval.unit().ifPresent(parts::add);
    interval.text().ifPresent(text -> parts.add("(" + text + ")"));
    return String.join(" ", parts);
  }
}
