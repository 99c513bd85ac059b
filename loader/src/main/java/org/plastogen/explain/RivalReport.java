package org.plastogen.explain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plastogen.claim.SourceDocument;
import org.plastogen.filter.ClaimFilter;
import org.plastogen.rival.RivalGroup;

/**
 * Everything that several explanations are offered for, with these.
 *
 * @param filter which claims counted
 * @param groups what is explained and its rival explanations, the most contested first
 * @param documents the documents, by identifier
 */
public record RivalReport(
    ClaimFilter filter, List<RivalGroup> groups, Map<String, SourceDocument> documents) {
  /** Copies the collections. */
  public RivalReport {
    groups = List.copyOf(groups);
    documents = Collections.unmodifiableMap(new TreeMap<>(documents));
  }

  /** What the report says before its groups. */
  public String opening() {
    String some =
        groups.isEmpty()
            ? "Nothing is explained in more than one way"
            : groups.size() == 1
                ? "One thing is explained in more than one way"
                : groups.size() + " things are explained in more than one way";
    return some
        + (filter.passesEverything() ? "" : ", on claims " + String.join("; ", filter.words()))
        + ".";
  }

  /** What a group says before its explanations. */
  public static String heading(RivalGroup group) {
    return group.explained().label()
        + ": "
        + group.rivals().size()
        + " explanations. They may be layers of one chain; the claims choose between none of them.";
  }
}
