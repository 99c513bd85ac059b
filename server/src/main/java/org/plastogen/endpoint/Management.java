package org.plastogen.endpoint;

import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.plastogen.endpoint.operation.ManagementServer;
import org.plastogen.endpoint.operation.Metrics;

/**
 * A second port for those who run the endpoint: {@code /metrics}, {@code /health} and {@code
 * /ready}. It has threads of its own and is meant for this machine or a closed network.
 */
public final class Management implements AutoCloseable {
  private final Server server;
  private final EndpointOptions options;

  private Management(Server server, EndpointOptions options) {
    this.server = server;
    this.options = options;
  }

  /**
   * Starts to listen.
   *
   * @param endpoint what it tells of
   * @param metrics counts of the same endpoint
   * @param host the address to listen on
   * @param port the TCP port; 0 takes any free one
   * @throws EndpointNotStarted if the port is taken or the host is not an address of this machine
   */
  public static Management start(Endpoint endpoint, Metrics metrics, String host, int port) {
    metrics.gauge("plastogen.connections", "Open connections", endpoint::connections);
    Server server =
        ManagementServer.of(
            new ManagementServer.Views(metrics, endpoint::fault, endpoint::readiness));
    server.setErrorHandler(new ErrorLines());
    EndpointOptions options = EndpointOptions.standard().withHost(host).withPort(port);
    Listener.open(server, options);
    LifeCycle.start(server);
    return new Management(server, options);
  }

  /** Where it is, ending in a slash. */
  public URI url() {
    return EndpointOptions.url(options.host(), ManagementServer.port(server));
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
  }
}
