package org.plastogen.endpoint;

import java.io.IOException;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Where a Jetty server listens: one HTTP/1.1 connector with limits on what it reads. */
final class Listener {

  private static final int KIB = 1024;
  private static final long IDLE_MILLIS = 20_000;
  private static final int MOST_CONNECTIONS = 1000;
  private static final int SEND_BYTES = 128 * KIB;
  private static final Duration LEAST_SPAN = Duration.ofSeconds(20);

  private Listener() {}

  /**
   * Puts a bounded connector in the place of all others, and opens it.
   *
   * @throws EndpointNotStarted if the port is taken or the host is not of this machine
   */
  static ServerConnector open(Server server, EndpointOptions options) {
    UnderWay underWay = new UnderWay(server.getHandler());
    server.setHandler(underWay);
    ServerConnector connector =
        new ServerConnector(server, new HttpConnectionFactory(configuration(options))) {
          @Override
          public CompletableFuture<Void> shutdown() {
            setShutdownIdleTimeout(getServer().getStopTimeout());
            CompletableFuture<Void> done = super.shutdown();
            underWay.endIdle(this);
            return done;
          }
        };
    connector.setHost(options.host());
    connector.setPort(options.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    server.setConnectors(new Connector[] {connector});
    // Otherwise the system keeps megabytes for a slow reader, and tells of room for more too late.
    connector.setAcceptedSendBufferSize(SEND_BYTES);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    connector.addBean(
        new ConnectionPace(
            connector,
            new Clients(options.proxies()),
            LEAST_SPAN.plus(options.limits().queryTimeout()),
            MOST_CONNECTIONS));
    try {
      connector.open();
    } catch (IOException | UnresolvedAddressException e) {
      throw notOpened(options, e);
    }
    return connector;
  }

  private static EndpointNotStarted notOpened(EndpointOptions options, Throwable fault) {
    boolean taken =
        fault.getCause() instanceof BindException bind
            && String.valueOf(bind.getMessage()).contains("in use");
    String sentence =
        taken
            ? "Port "
                + options.port()
                + " is taken by another program; choose another port, or 0 for any free one."
            : "Cannot listen on "
                + options.host()
                + " port "
                + options.port()
                + "; choose an address of this machine and a port that you may use.";
    return new EndpointNotStarted(sentence, fault);
  }

  private static HttpConfiguration configuration(EndpointOptions options) {
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(64 * KIB);
    http.setResponseHeaderSize(16 * KIB);
    http.setOutputBufferSize(64 * KIB);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.addCustomizer(ForwardedAddress.from(new Clients(options.proxies())));
    return http;
  }
}
