package org.plastogen.endpoint.linked;

import java.util.Optional;
import org.plastogen.vocabulary.Vocabulary;

/**
 * What a path asks for.
 *
 * @param iri the resource
 * @param format of the document about it; empty if the path is that of the resource itself
 */
record AskedResource(String iri, Optional<DocumentFormat> format) {

  /**
   * Reads a path.
   *
   * @param path as it was sent, with its leading slash
   * @param known a name that itself ends like a format is still a name
   */
  static AskedResource of(String path, KnownResources known) {
    String whole = Vocabulary.BASE + path.substring(1);
    if (known.has(whole)) {
      return new AskedResource(whole, Optional.empty());
    }
    Optional<DocumentFormat> format = DocumentFormat.endingOf(whole);
    return new AskedResource(
        format
            .map(each -> whole.substring(0, whole.length() - each.ending().length()))
            .orElse(whole),
        format);
  }

  /** The folder it stands in, such as {@code entity}. */
  String folder() {
    return iri.substring(Vocabulary.BASE.length()).replaceFirst("/.*", "");
  }

  /** Where a document about it stands, seen from its own path. */
  String document(DocumentFormat inFormat) {
    String name = iri.substring(iri.lastIndexOf('/') + 1) + inFormat.ending();
    // What stands before a colon would be taken for a scheme.
    return name.contains(":") ? "./" + name : name;
  }
}
