package org.plastogen.endpoint;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.plastogen.endpoint.guard.AllowedServices;
import org.plastogen.endpoint.guard.Limits;

/**
 * Where the endpoint listens and what it allows.
 *
 * @param host the address to listen on; {@code 127.0.0.1} keeps it on this machine
 * @param port the TCP port, 0 to 65535; 0 takes any free one
 * @param limits what one client may ask
 * @param proxies addresses of proxies in front, whose X-Forwarded-For header tells clients apart
 * @param services the endpoints that queries may ask with SERVICE
 */
public record EndpointOptions(
    String host, int port, Limits limits, Set<String> proxies, AllowedServices services) {

  public EndpointOptions {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(limits, "limits");
    proxies = Set.copyOf(proxies);
    Objects.requireNonNull(services, "services");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
    }
  }

  /** This machine only, port 3030, {@link Limits#standard()}, no SERVICE. */
  public static EndpointOptions standard() {
    return new EndpointOptions(
        "127.0.0.1", 3030, Limits.standard(), Set.of(), AllowedServices.NONE);
  }

  public EndpointOptions withHost(String otherHost) {
    return new EndpointOptions(otherHost, port, limits, proxies, services);
  }

  public EndpointOptions withPort(int otherPort) {
    return new EndpointOptions(host, otherPort, limits, proxies, services);
  }

  public EndpointOptions withLimits(Limits otherLimits) {
    return new EndpointOptions(host, port, otherLimits, proxies, services);
  }

  public EndpointOptions withProxies(Set<String> otherProxies) {
    return new EndpointOptions(host, port, limits, otherProxies, services);
  }

  public EndpointOptions withServices(AllowedServices otherServices) {
    return new EndpointOptions(host, port, limits, proxies, otherServices);
  }

  /** Whether a text is an IP address, which a proxy must be given by. No name is looked up. */
  public static boolean isAddress(String text) {
    return Clients.isAddress(text);
  }

  /** Where something that listens on a host and port is found, ending in a slash. */
  static URI url(String host, int port) {
    String shown = host.equals("0.0.0.0") ? "127.0.0.1" : host;
    return URI.create(
        "http://" + (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + port + "/");
  }
}
