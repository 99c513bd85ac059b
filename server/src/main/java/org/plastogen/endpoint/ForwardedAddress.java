package org.plastogen.endpoint;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Takes scheme, host and port that a client used from the X-Forwarded headers of a believed proxy,
 * so that addresses in answers are those of the outside. The headers of anybody else are passed
 * over.
 *
 * @param clients knows the proxies
 * @param headers reads the headers
 */
record ForwardedAddress(Clients clients, ForwardedRequestCustomizer headers)
    implements HttpConfiguration.Customizer {

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
    return clients.isProxy(String.valueOf(Request.getRemoteAddr(request)))
        ? headers.customize(request, responseHeaders)
        : request;
  }
}
