package org.plastogen.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.plastogen.endpoint.request.SiteAddress;

/**
 * Takes scheme, host, port and folder that a client used from the X-Forwarded headers of a believed
 * proxy, so that addresses in answers are those of the outside. The headers of anybody else are
 * passed over.
 *
 * @param clients knows the proxies
 * @param headers reads the headers
 */
record ForwardedAddress(Clients clients, ForwardedRequestCustomizer headers)
    implements HttpConfiguration.Customizer {

  private static final String FOLDER = "X-Forwarded-Prefix";

  private static final int LONGEST_FOLDER = 200;

  /** Segments that mean the same in every address: nothing encoded, empty or climbing. */
  private static final Pattern SEGMENTS =
      Pattern.compile("(?:/(?!\\.\\.?(?:/|$))[A-Za-z0-9._~-]+)*+/?");

  /** Believes the proxies that are told apart from clients. */
  static ForwardedAddress from(Clients clients) {
    ForwardedRequestCustomizer headers = new ForwardedRequestCustomizer();
    // Who sent a request is for Clients to say.
    headers.setForwardedHeader("");
    headers.setForwardedForHeader("");
    return new ForwardedAddress(clients, headers);
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    if (!clients.isProxy(String.valueOf(Request.getRemoteAddr(request)))) {
      return request;
    }
    List<String> told = request.getHeaders().getValuesList(FOLDER);
    request.setAttribute(SiteAddress.FOLDER, folder(told).orElse(""));
    return headers.customize(request, responseHeaders);
  }

  /**
   * The folder that a proxy names.
   *
   * @param values of the header, one for each time it was sent
   * @return without a slash at the end; empty if there is none, or one that cannot stand in an
   *     address as it is
   */
  static Optional<String> folder(List<String> values) {
    if (values.size() != 1
        || values.get(0).length() > LONGEST_FOLDER
        || !SEGMENTS.matcher(values.get(0)).matches()) {
      return Optional.empty();
    }
    return Optional.of(values.get(0).replaceFirst("/$", ""));
  }
}
