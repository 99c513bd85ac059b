package org.plastogen.endpoint.page;

import java.util.Optional;
import org.plastogen.endpoint.request.ReportRequest;

/** The pages of everything that has an IRI and a page of its own. */
public final class ResourcePages {

  private final EntityPage entities;
  private final ClaimPage claims;
  private final DocumentPage documents;
  private final TensionPage tensions;
  private final ExplainPage effects;
  private final VocabularyPage vocabulary;

  /** Pages of one site. */
  public ResourcePages(Site site) {
    this.entities = new EntityPage(site);
    this.claims = new ClaimPage(site);
    this.documents = new DocumentPage(site);
    this.tensions = new TensionPage(site);
    this.effects = new ExplainPage(site);
    this.vocabulary = new VocabularyPage(site);
  }

  /**
   * The page of a resource.
   *
   * @param name its IRI without the start that all share, such as {@code entity/ketamine}
   * @return the page, or empty if a resource of this kind has none
   */
  public Optional<String> html(String name, Visit visit) {
    int slash = name.indexOf('/');
    String kind = slash < 0 ? name : name.substring(0, slash);
    String id = name.substring(slash + 1);
    Library library = visit.library();
    return switch (kind) {
      case "entity" -> library.entity(id).map(entity -> entities.html(entity, visit));
      case "claim" -> library.claim(id).map(claim -> claims.html(claim, visit));
      case "document" -> library.document(id).map(document -> documents.html(document, visit));
      case "tension" -> library.tension(id).map(tension -> tensions.html(tension, visit));
      case "effect" -> effect(id, visit);
      case "ontology" -> id.equals(kind) ? Optional.of(vocabulary.html(visit)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** An effect is named subject, verb, object: its page tells why, both signs side by side. */
  private Optional<String> effect(String id, Visit visit) {
    String[] parts = id.split("/");
    if (parts.length != 3) {
      return Optional.empty();
    }
    return visit
        .library()
        .entity(parts[0])
        .flatMap(
            subject ->
                visit
                    .library()
                    .entity(parts[2])
                    .filter(object -> !object.equals(subject))
                    .map(object -> effects.between(subject, object, visit)));
  }

  /** The parameters that pages of resources know, those of the filter apart. */
  public static ReportRequest asked(String query) {
    return ReportRequest.of(query, java.util.Set.of("chains"));
  }
}
