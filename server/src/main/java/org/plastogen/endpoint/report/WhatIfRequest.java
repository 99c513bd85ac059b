package org.plastogen.endpoint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plastogen.claim.Entity;
import org.plastogen.difference.Scope;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;
import org.plastogen.endpoint.page.Library;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.filter.ClaimFilter;
import org.plastogen.whatif.Exclusion;
import org.plastogen.whatif.ExclusionNames;
import org.plastogen.whatif.Telling;
import org.plastogen.whatif.WhatIf;
import org.plastogen.whatif.WhatIfAnswer;

/**
 * A question put to the what-if path, its names looked up.
 *
 * @param content what the release says
 * @param without what does not count
 * @param scope which effects to compare
 * @param filter which claims count in any case
 * @param telling how much to tell
 */
public record WhatIfRequest(
    Library content, List<Exclusion> without, Scope scope, ClaimFilter filter, Telling telling) {

  private static final int USUAL_CHANGES = 200;
  private static final int MOST_CHANGES = 1_000;

  /** Whether anything is to be left out. */
  public static boolean asksAnything(ReportRequest asked) {
    return asked.parameters().stream()
        .anyMatch(p -> p.getKey().equals("without") || p.getKey().equals("below"));
  }

  /**
   * Looks the names up.
   *
   * @throws RefusedRequest if a name is unknown, or nothing is to be left out
   * @throws org.plastogen.explain.WrongQuestion if a name in the filter is unknown
   */
  public static WhatIfRequest of(ReportRequest asked, Library content) {
    if (!asksAnything(asked)) {
      throw ReportRequest.malformed(
          "Say what to leave out, such as what-if?without=AMPA+receptor or"
              + " what-if?below=animal+study.");
    }
    ExclusionNames names = new ExclusionNames(content.seeds());
    List<Exclusion> without = new ArrayList<>();
    for (String name : asked.all("without")) {
      without.add(names.find(name).orElseThrow(() -> unknown(names.unknown(name))));
    }
    asked.one("below").ifPresent(level -> without.add(below(level, content)));
    return new WhatIfRequest(
        content,
        without,
        new Scope(entity(asked.one("from"), names), entity(asked.one("to"), names)),
        asked.filter().in(content.seeds(), content.terms(), names.entities()),
        new Telling(
            asked.one("kept").filter(kept -> !kept.equals("false")).isPresent(),
            asked.number("limit", USUAL_CHANGES, MOST_CHANGES)));
  }

  private static Exclusion below(String level, Library content) {
    return ExclusionNames.below(level, content.terms())
        .orElseThrow(
            () ->
                ReportRequest.malformed(
                    sentence(ExclusionNames.unknownLevel(level, content.terms()))));
  }

  private static Optional<Entity> entity(Optional<String> asked, ExclusionNames names) {
    return asked.map(
        name -> names.entities().find(name).orElseThrow(() -> unknown(names.unknown(name))));
  }

  private static RefusedRequest unknown(String words) {
    return new RefusedRequest(new Refusal.NoSuchName(sentence(words)));
  }

  /** Words with a capital letter before and a stop behind. */
  public static String sentence(String words) {
    String begun = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return begun.matches("(?s).*[.?]") ? begun : begun + ".";
  }

  /** The answer, found out under a watch. */
  public WhatIfAnswer answer(Runnable check) {
    return new WhatIf(content.seeds(), filter).ask(without, List.of(), scope, check);
  }
}
