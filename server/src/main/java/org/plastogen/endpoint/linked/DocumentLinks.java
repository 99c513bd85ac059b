package org.plastogen.endpoint.linked;

import java.util.ArrayList;
import java.util.List;
import org.plastogen.endpoint.request.SiteAddress;
import org.plastogen.vocabulary.Vocabulary;

/**
 * The Link header (RFC 8288) of a resource and of the documents about it. Targets beside it are
 * relative, so they hold under every base URL.
 */
record DocumentLinks(AskedResource asked) {

  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  /** For the resource itself: where it is described. */
  String ofThing() {
    List<String> links = new ArrayList<>();
    for (DocumentFormat format : DocumentFormat.all()) {
      links.add(link(asked.document(format), "describedby", format));
    }
    return String.join(", ", links);
  }

  /** For a document: the same in other formats, what it is about, where it lives for good. */
  String ofDocument(DocumentFormat here) {
    List<String> links = new ArrayList<>();
    for (DocumentFormat format : DocumentFormat.all()) {
      if (format != here) {
        links.add(link(asked.document(format), "alternate", format));
      }
    }
    links.add("<" + asked.iri() + ">; rel=\"describes\"");
    links.add("<" + asked.iri() + here.ending() + ">; rel=\"canonical\"");
    links.add("<" + root() + ".well-known/void>; rel=\"describedby\"");
    links.add("<" + LICENCE + ">; rel=\"license\"");
    return String.join(", ", links);
  }

  /** The way from the document up to the base, which may be a folder of its host. */
  private String root() {
    return SiteAddress.rootFrom("/" + asked.iri().substring(Vocabulary.BASE.length()));
  }

  private static String link(String target, String relation, DocumentFormat format) {
    return "<" + target + ">; rel=\"" + relation + "\"; type=\"" + format.mediaType() + "\"";
  }
}
