package org.plastogen.endpoint.guard;

import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * The SPARQL endpoints that a query may ask with SERVICE. Anything else is refused before an
 * address is looked up, whatever SILENT says.
 *
 * @param urls as queries name them, letter for letter
 */
public record AllowedServices(Set<String> urls) {

  /** No SERVICE at all. */
  public static final AllowedServices NONE = new AllowedServices(Set.of());

  public AllowedServices {
    urls = Set.copyOf(urls);
  }

  /**
   * A list of allowed endpoints.
   *
   * @throws IllegalArgumentException if one is not an absolute http or https URL
   */
  public static AllowedServices of(Collection<String> urls) {
    urls.forEach(AllowedServices::checkUrl);
    return new AllowedServices(Set.copyOf(urls));
  }

  private static void checkUrl(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("this is not a URL: " + url, e);
    }
    boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!http || uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
      throw new IllegalArgumentException(
          "an endpoint is an http or https URL with a host and without a login, not " + url);
    }
  }

  /**
   * Refuses a SERVICE that can be judged before it runs; one that names a variable is judged when
   * the variable has a value.
   */
  void check(Node service) {
    if (urls.isEmpty()) {
      throw refused("SERVICE is not offered: this endpoint contacts no other.");
    }
    if (!service.isVariable() && !(service.isURI() && urls.contains(service.getURI()))) {
      throw refused(
          "SERVICE <"
              + (service.isURI() ? service.getURI() : "")
              + "> is not offered; offered are "
              + String.join(", ", new TreeSet<>(urls))
              + ".");
    }
  }

  private static RefusedRequest refused(String sentence) {
    return new RefusedRequest(new Refusal.NotOffered(sentence));
  }
}
