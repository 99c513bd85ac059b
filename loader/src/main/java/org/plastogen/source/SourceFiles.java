package org.plastogen.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Place;
import org.plastogen.claim.SourceDocument;
import org.plastogen.fault.Fault;
import org.plastogen.release.ContentHash;

/** Holds the documents against the original texts, where someone has these. */
public final class SourceFiles {
  private static final long LARGEST = 50_000_000;

  private SourceFiles() {}

  /**
   * Everything that does not match.
   *
   * @param documents the documents
   * @param folder the original texts, by their file names
   * @return one fault for each mismatch
   * @throws IOException if a text cannot be read
   */
  public static List<Fault> verify(List<SourceDocument> documents, Path folder) throws IOException {
    List<Fault> faults = new ArrayList<>();
    for (SourceDocument document : documents) {
      Path text = folder.resolve(document.source());
      if (!Files.isRegularFile(text)) {
        faults.add(
            fault(
                "source-missing",
                document.place(),
                "there is no file " + document.source(),
                "put it into the folder of sources"));
        continue;
      }
      if (Files.size(text) > LARGEST) {
        faults.add(
            fault(
                "source-size",
                document.place(),
                document.source() + " has more than " + LARGEST + " bytes",
                "no source text is as large as that; put the right file there"));
        continue;
      }
      String sum = ContentHash.of(text);
      if (!sum.equals(document.sha256())) {
        faults.add(
            fault(
                "source-hash",
                document.place(),
                "the SHA-256 of " + document.source() + " is " + sum,
                "curate from the file that the document names, or correct sha256"));
      }
      long paragraphs =
          new String(Files.readAllBytes(text), StandardCharsets.UTF_8)
              .lines()
              .filter(l -> !l.isBlank())
              .count();
      if (paragraphs != document.paragraphs()) {
        faults.add(
            fault(
                "source-paragraphs",
                document.place(),
                document.source() + " has " + paragraphs + " non-blank lines",
                "correct paragraphs, and the claims after the difference"));
      }
      for (Claim claim : document.claims()) {
        if (claim.paragraphs().stream().anyMatch(p -> p > paragraphs)) {
          faults.add(
              fault(
                  "source-paragraphs",
                  claim.place("paragraph"),
                  "the text ends at paragraph " + paragraphs,
                  "count the non-blank lines of " + document.source()));
        }
      }
    }
    return faults;
  }

  private static Fault fault(String rule, Place place, String message, String mend) {
    return new Fault(rule, Fault.Severity.ERROR, place, message, mend, Optional.empty());
  }
}
