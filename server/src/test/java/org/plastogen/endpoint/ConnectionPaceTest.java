package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server that answers 404 to everything, with a short span. */
class ConnectionPaceTest {

  private static final int MOST = 16;

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  @BeforeEach
  void start() throws Exception {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    Clients clients = new Clients(Set.of());
    connector.addBean(new ConnectionPace(connector, clients, Duration.ofMillis(600), MOST));
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void whoSendsAHeaderByteByByteIsCutOff() throws IOException, InterruptedException {
    try (Socket socket = open()) {
      assertThat(sendsUntilCut(socket, "X: y\r\n", 200)).isTrue();
    }
  }

  @Test
  void whoEndsRequestsIsLeftAlone() throws IOException, InterruptedException {
    try (Socket socket = open()) {
      assertThat(sendsUntilCut(socket, "GET / HTTP/1.1\r\nHost: a\r\n\r\n", 30)).isFalse();
    }
  }

  @Test
  void oneClientMayHaveAQuarterOfTheConnections() throws IOException {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < MOST / 4; i++) {
        sockets.add(open());
        assertThat(answers(sockets.get(i))).isTrue();
      }
      sockets.add(open());
      assertThat(answers(sockets.get(MOST / 4))).isFalse();
      assertThat(answers(sockets.get(0))).isTrue();
    } finally {
      for (Socket each : sockets) {
        each.close();
      }
    }
  }

  private Socket open() throws IOException {
    Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static boolean answers(Socket socket) {
    try {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().read(new byte[4096]) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Sends a piece every 50 ms; whether the server closes before all are sent. */
  private static boolean sendsUntilCut(Socket socket, String piece, int times)
      throws IOException, InterruptedException {
    socket.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
    if (piece.startsWith("GET")) {
      socket.getOutputStream().write("Host: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    try {
      for (int i = 0; i < times; i++) {
        socket.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
        Thread.sleep(50);
      }
    } catch (SocketException e) {
      return true;
    }
    return false;
  }

  @Test
  void whoseConnectionsWereResetIsNotShutOut() throws IOException {
    try (Endpoint endpoint =
        Endpoint.start(TestData.small(), EndpointOptions.standard().withPort(0))) {
      for (int i = 0; i < 300; i++) {
        try (Socket socket = new Socket("127.0.0.1", endpoint.port())) {
          socket
              .getOutputStream()
              .write("GET /health HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          assertThat(socket.getInputStream().read()).as("connection " + i).isEqualTo('H');
          socket.setSoLinger(true, 0);
        }
      }
      assertThat(Client.of(endpoint).get("health", "").body()).isEqualTo("ok\n");
    }
  }
}
