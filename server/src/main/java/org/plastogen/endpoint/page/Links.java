package org.plastogen.endpoint.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.SourceDocument;
import org.plastogen.claim.Tension;
import org.plastogen.endpoint.request.SiteAddress;
import org.plastogen.explain.FilterWords;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Addresses of pages, relative to the page they stand on, so that they hold wherever a proxy shows
 * the site. Each carries the filter that the reader has set, so that a filter holds until it is
 * taken off. No other class writes an address of the site.
 *
 * @param root the way from the page up to the front page, ending in a slash
 * @param filter the filter as a query string without its question mark; empty for none
 */
public record Links(String root, String filter) {

  /** Addresses on a page that is about no release, which keep no filter. */
  static Links on(String path) {
    return new Links(SiteAddress.rootFrom(path), "");
  }

  /**
   * Addresses that keep a filter.
   *
   * @param path of the page they stand on, as it was sent
   */
  static Links on(String path, FilterWords words) {
    StringBuilder filter = new StringBuilder();
    words.evidence().ifPresent(level -> add(filter, "evidence", level));
    if (words.withoutHypotheses()) {
      add(filter, "no-hypotheses", "true");
    }
    if (words.onlyAsserted()) {
      add(filter, "asserted", "true");
    }
    words.species().forEach(species -> add(filter, "species", species));
    words.documents().forEach(document -> add(filter, "document", document));
    return new Links(SiteAddress.rootFrom(path), filter.toString());
  }

  private static void add(StringBuilder query, String name, String value) {
    query
        .append(query.isEmpty() ? "" : "&")
        .append(encoded(name))
        .append('=')
        .append(encoded(value));
  }

  /** The address of a path, without the filter. */
  public String plain(String path) {
    return root + path.substring(1);
  }

  /** The address of a page. */
  public String to(String path) {
    return filter.isEmpty() ? plain(path) : plain(path) + "?" + filter;
  }

  /**
   * The address of a page that takes parameters.
   *
   * @param path the page
   * @param parameters names and values in turn; an empty value leaves its name out
   */
  public String to(String path, String... parameters) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < parameters.length; i += 2) {
      if (!parameters[i + 1].isEmpty()) {
        add(query, parameters[i], parameters[i + 1]);
      }
    }
    if (!filter.isEmpty()) {
      query.append(query.isEmpty() ? "" : "&").append(filter);
    }
    return query.isEmpty() ? plain(path) : plain(path) + "?" + query;
  }

  public String entity(Entity entity) {
    return page("entity", entity.id());
  }

  public String claim(Claim claim) {
    return page("claim", claim.id());
  }

  public String document(SourceDocument document) {
    return page("document", document.id());
  }

  /** The page of the document that a claim stands in, at its first paragraph. */
  public String paragraph(Claim claim) {
    String document = claim.id().substring(0, claim.id().indexOf('/'));
    return page("document", document) + "#p" + claim.paragraphs().get(0);
  }

  public String tension(Tension tension) {
    return page("tension", tension.id());
  }

  /** The page of an effect. */
  public String effect(Entity subject, Sign sign, Entity object) {
    return page("effect", subject.id() + "/" + DirectEdge.verb(sign) + "/" + object.id());
  }

  /** Why one entity acts on another. */
  public String why(Entity subject, Entity object) {
    return to("/explain", "subject", subject.label(), "object", object.label());
  }

  /** The chains from one entity to another, drawn. */
  public String path(Entity subject, Entity object) {
    return to("/path", "from", subject.label(), "to", object.label());
  }

  /** What one entity acts on, drawn. */
  public String around(Entity subject) {
    return to("/path", "from", subject.label());
  }

  /** What would be lost without an entity. */
  public String without(Entity entity) {
    return to("/what-if", "without", entity.label());
  }

  /** What of one effect would be lost without an entity. */
  public String without(Entity entity, Entity from, Entity to) {
    return to("/what-if", "without", entity.label(), "from", from.label(), "to", to.label());
  }

  /** What would be lost without a claim. */
  public String without(Claim claim) {
    return to("/what-if", "without", claim.id());
  }

  /** The reference of a term of the ontology. */
  public String term(String iri) {
    return to("/vocabulary") + "#" + iri.substring(iri.indexOf('#') + 1);
  }

  /** Where this server tells of an IRI of the project; another IRI as it is. */
  String iri(String iri) {
    return iri.startsWith(Vocabulary.BASE)
        ? plain(iri.substring(Vocabulary.BASE.length() - 1))
        : iri;
  }

  private String page(String folder, String id) {
    return to(
        "/"
            + folder
            + "/"
            + Arrays.stream(id.split("/")).map(Links::encoded).collect(Collectors.joining("/"))
            + ".html");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
