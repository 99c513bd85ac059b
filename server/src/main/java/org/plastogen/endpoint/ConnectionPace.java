package org.plastogen.endpoint;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Closes connections that dawdle, in either direction: a header that arrives byte by byte, a body
 * that stalls, an answer that is hardly read. Each has to move a little in every span of time or
 * end a request. One client may have a quarter of all connections.
 */
final class ConnectionPace extends AbstractLifeCycle implements Connection.Listener {

  /** What has to move in a span; about half a kilobyte a second with the standard span. */
  private static final long LEAST_BYTES = 16 * 1024;

  private final ServerConnector connector;
  private final Clients clients;
  private final long spanNanos;
  private final int mostForOne;
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private final Map<Connection, String> owners = new ConcurrentHashMap<>();
  private Map<Connection, Progress> seen = Map.of();

  /**
   * A pace for the connections of a connector.
   *
   * @param span longer than any answer may take to begin
   * @param most how many connections there may be
   */
  ConnectionPace(ServerConnector connector, Clients clients, Duration span, int most) {
    this.connector = connector;
    this.clients = clients;
    this.spanNanos = span.toNanos();
    this.mostForOne = Math.max(1, most / 4);
  }

  @Override
  protected void doStart() {
    lookAgain();
  }

  @Override
  public void onOpened(Connection connection) {
    String client = client(connection);
    owners.put(connection, client);
    if (counts.merge(client, 1, Integer::sum) > mostForOne && !clients.isProxy(client)) {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    // A connection that was reset no longer knows who was at its other end.
    String client = owners.remove(connection);
    if (client != null) {
      counts.computeIfPresent(client, (name, count) -> count <= 1 ? null : count - 1);
    }
  }

  private static String client(Connection connection) {
    SocketAddress remote = connection.getEndPoint().getRemoteSocketAddress();
    return remote instanceof InetSocketAddress address && address.getAddress() != null
        ? Clients.network(address.getAddress().getHostAddress())
        : "";
  }

  private void lookAgain() {
    connector.getScheduler().schedule(this::look, spanNanos / 4, TimeUnit.NANOSECONDS);
  }

  private void look() {
    long now = System.nanoTime();
    Map<Connection, Progress> current = new HashMap<>();
    for (EndPoint end : connector.getConnectedEndPoints()) {
      Connection connection = end.getConnection();
      if (connection != null) {
        Progress before = seen.get(connection);
        Progress after = Progress.of(connection, now);
        if (before == null || after.isFurtherThan(before)) {
          current.put(connection, after);
        } else if (now - before.nanos > spanNanos) {
          end.close();
        } else {
          current.put(connection, before);
        }
      }
    }
    seen = current;
    if (isRunning()) {
      lookAgain();
    }
  }

  /** Where a connection stood at a time. */
  private record Progress(long messages, long bytes, long nanos) {

    static Progress of(Connection connection, long now) {
      return new Progress(
          connection.getMessagesIn() + connection.getMessagesOut(),
          connection.getBytesIn() + connection.getBytesOut(),
          now);
    }

    boolean isFurtherThan(Progress before) {
      return messages != before.messages || bytes - before.bytes >= LEAST_BYTES;
    }
  }
}
