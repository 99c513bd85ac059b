package org.plastogen.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.plastogen.claim.Claim;

/**
 * A claim that only one side makes, or that both make in different words.
 *
 * @param before what it said; empty if it is new
 * @param after what it says; empty if it is gone
 * @param fields what changed in it; none if it is new or gone
 */
public record ClaimChange(Optional<Claim> before, Optional<Claim> after, List<FieldChange> fields) {

  /**
   * A field that changed.
   *
   * @param field its key in the seeds
   * @param before what it held; empty if nothing
   * @param after what it holds; empty if nothing
   */
  public record FieldChange(String field, Optional<String> before, Optional<String> after) {}

  /** Copies the list. */
  public ClaimChange {
    fields = List.copyOf(fields);
  }

  static ClaimChange between(Claim before, Claim after) {
    SortedMap<String, String> was = ClaimFields.of(before);
    SortedMap<String, String> is = ClaimFields.of(after);
    TreeSet<String> keys = new TreeSet<>(was.keySet());
    keys.addAll(is.keySet());
    List<FieldChange> fields = new ArrayList<>();
    for (String key : keys) {
      Optional<String> then = Optional.ofNullable(was.get(key));
      Optional<String> now = Optional.ofNullable(is.get(key));
      if (!then.equals(now)) {
        fields.add(new FieldChange(key, then, now));
      }
    }
    return new ClaimChange(Optional.of(before), Optional.of(after), fields);
  }

  /** The claim as it is, or as it was if it is gone. */
  public Claim claim() {
    return after.or(() -> before).orElseThrow();
  }
}
