package org.plastogen.claim;

import java.util.List;
import java.util.Optional;
import org.plastogen.vocabulary.Vocabulary;

/**
 * A document from which claims are curated.
 *
 * @param id last part of its IRI, unique
 * @param title in the project's words
 * @param kind what kind of text it is
 * @param source name of the source file
 * @param sha256 SHA-256 of the source file, 64 hexadecimal digits
 * @param paragraphs number of non-blank lines of the source file
 * @param published year, month or day, if the text says so
 * @param trust what a reader should know before relying on it
 * @param cites works it cites
 * @param claims what it says
 * @param skipped paragraphs that hold no fact
 * @param place where the seeds describe it
 */
public record SourceDocument(
    String id,
    String title,
    String kind,
    String source,
    String sha256,
    int paragraphs,
    Optional<String> published,
    List<String> trust,
    List<Entity> cites,
    List<Claim> claims,
    List<Skip> skipped,
    Place place) {

  /**
   * Paragraphs left out for one reason.
   *
   * @param paragraphs their numbers
   * @param reason why
   */
  public record Skip(List<Integer> paragraphs, String reason) {
    /** Copies the list. */
    public Skip {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** Copies the lists. */
  public SourceDocument {
    trust = List.copyOf(trust);
    cites = List.copyOf(cites);
    claims = List.copyOf(claims);
    skipped = List.copyOf(skipped);
  }

  /** The IRI of this document. */
  public String iri() {
    return Vocabulary.document(id);
  }
}
