package org.plastogen.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Place;
import org.plastogen.claim.Seeds;
import org.plastogen.claim.SourceDocument;
import org.plastogen.fault.Fault;
import org.plastogen.vocabulary.Terms;

/** Every paragraph of a document is claimed or skipped, and no claim points beyond its end. */
final class Paragraphs implements ClaimRule {
  @Override
  public Collection<Fault> check(Seeds seeds, Terms terms) {
    List<Fault> faults = new ArrayList<>();
    for (SourceDocument document : seeds.documents()) {
      SortedSet<Integer> open = new TreeSet<>();
      for (int p = 1; p <= document.paragraphs(); p++) {
        open.add(p);
      }
      for (Claim claim : document.claims()) {
        for (int paragraph : claim.paragraphs()) {
          if (paragraph > document.paragraphs()) {
            faults.add(
                error(
                    "paragraph",
                    claim.place("paragraph"),
                    "paragraph "
                        + paragraph
                        + " does not exist; the document has "
                        + document.paragraphs(),
                    "count the non-blank lines of " + document.source()));
          }
          open.remove(paragraph);
        }
      }
      for (SourceDocument.Skip skip : document.skipped()) {
        for (int paragraph : skip.paragraphs()) {
          if (paragraph <= document.paragraphs() && !open.remove(paragraph)) {
            faults.add(
                error(
                    "coverage",
                    document.place(),
                    "paragraph " + paragraph + " is both claimed and skipped",
                    "take it out of skipped, or correct the paragraph of the claim"));
          }
        }
      }
      if (!open.isEmpty()) {
        faults.add(
            error(
                "coverage",
                document.place(),
                "paragraphs neither claimed nor skipped: "
                    + open.toString().replaceAll("[\\[\\]]", ""),
                "add claims, or list them under skipped with a reason"));
      }
    }
    return faults;
  }

  private static Fault error(String rule, Place place, String message, String mend) {
    return new Fault(rule, Fault.Severity.ERROR, place, message, mend, Optional.empty());
  }
}
