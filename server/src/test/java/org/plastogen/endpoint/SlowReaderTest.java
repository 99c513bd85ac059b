package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plastogen.endpoint.release.ServedRelease;

/** Clients that ask for much and read nothing. */
class SlowReaderTest {

  @Test
  void whoReadsNothingHoldsUpNobody() throws IOException {
    // A few megabytes: more than the sockets hold, so every answer waits for its reader.
    String query = "SELECT * { ?s ?p ?o . ?o ?q ?r } LIMIT 20000";
    holdsUpNobody("/sparql?query=" + Client.encode(query), TestData.dense(500));
  }

  @Test
  void whoReadsNothingOfADownloadHoldsUpNobody(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("big.nq"), new byte[8_000_000]);
    holdsUpNobody("/download/big.nq", TestData.withFile(file));
  }

  private static void holdsUpNobody(String path, ServedRelease release) throws IOException {
    String request = "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
    List<Socket> sockets = new ArrayList<>();
    try (Endpoint endpoint = Endpoint.start(release, EndpointOptions.standard().withPort(0))) {
      try {
        for (int i = 0; i < 70; i++) {
          Socket socket = new Socket();
          socket.setReceiveBufferSize(4096);
          socket.connect(new java.net.InetSocketAddress("127.0.0.1", endpoint.port()));
          socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
          sockets.add(socket);
          if (i % 10 == 9) {
            assertThat(Client.of(endpoint).get("health", "").body()).isEqualTo("ok\n");
          }
        }
      } finally {
        for (Socket socket : sockets) {
          socket.close();
        }
      }
      assertThat(Client.of(endpoint).ask("ASK { ?s ?p ?o }").statusCode()).isEqualTo(200);
    }
  }
}
