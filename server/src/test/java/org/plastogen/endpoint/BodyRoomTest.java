package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that send most of a long body and keep the rest. */
class BodyRoomTest {

  private static final int STATUS_LINE = "HTTP/1.1 503".length();
  private static final int DECLARED = 1_000_000;
  private static final byte[] MOST_OF_IT =
      ("ASK {} #" + "a".repeat(DECLARED - 16)).getBytes(StandardCharsets.US_ASCII);

  @Test
  @Timeout(60)
  void bodiesUnderWayAreBoundedForOneClientAndForAll() throws IOException, InterruptedException {
    EndpointOptions options =
        EndpointOptions.standard().withPort(0).withProxies(Set.of("127.0.0.1"));
    List<Socket> held = new ArrayList<>();
    try (Endpoint endpoint = Endpoint.start(TestData.small(), options)) {
      try {
        for (int i = 0; i < 20; i++) {
          hold(endpoint, "192.0.2.1", held);
        }
        assertThat(firstStatus(held)).as("one client").isEqualTo(429);
        for (int client = 2; client <= 8; client++) {
          for (int i = 0; i < 10; i++) {
            hold(endpoint, "192.0.2." + client, held);
          }
        }
        assertThat(firstStatus(held.subList(20, held.size()))).as("all clients").isEqualTo(503);
        assertThat(Client.of(endpoint).get("health", "").body()).isEqualTo("ok\n");
      } finally {
        for (Socket each : held) {
          each.close();
        }
      }
    }
  }

  /** Sends most of a body, or as much as the endpoint takes. */
  private static void hold(Endpoint endpoint, String client, List<Socket> held) throws IOException {
    Socket socket = new Socket("127.0.0.1", endpoint.port());
    held.add(socket);
    String head =
        "POST /sparql HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: "
            + client
            + "\r\nContent-Type: application/sparql-query\r\nContent-Length: "
            + DECLARED
            + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    try {
      socket.getOutputStream().write(MOST_OF_IT);
    } catch (SocketException e) {
      // The endpoint has closed it; its answer may be lost with it.
      held.remove(socket);
      socket.close();
    }
  }

  /** Waits for one of them to be answered before its body has ended. */
  private static int firstStatus(List<Socket> sockets) throws IOException, InterruptedException {
    while (true) {
      for (Socket socket : sockets) {
        if (socket.getInputStream().available() >= STATUS_LINE) {
          return Integer.parseInt(
              new String(socket.getInputStream().readNBytes(STATUS_LINE), StandardCharsets.US_ASCII)
                  .substring(9, STATUS_LINE));
        }
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }
}
