package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that no honest client sends, from {@code hostile/requests.txt}, over plain sockets. */
class HostileRequestsTest {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

  private static Endpoint endpoint;

  @BeforeAll
  static void start() {
    endpoint = Endpoint.start(TestData.small(), EndpointOptions.standard().withPort(0));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  static Stream<HostileCase> requests() {
    return HostileCase.read("requests.txt");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aHostileRequestIsAnsweredRight(HostileCase hostile) throws IOException {
    String answer = answer(hostile.text("").replace("\n", "\r\n").replace('␀', '\0'));
    Matcher status = STATUS.matcher(answer);
    int last = 0;
    while (status.find() && last < 200) {
      last = Integer.parseInt(status.group(1));
    }
    assertThat(last).as(answer).isIn(hostile.statuses());
    if (last >= 400) {
      assertThat(answer).contains("X-Content-Type-Options: nosniff");
    }
    assertThat(answer)
        .doesNotContainIgnoringCase("jetty")
        .doesNotContain("<html", "org.eclipse", "Exception", "\tat ", "/etc/passwd")
        .doesNotContain("\nok\n\nHTTP");
    assertThat(Client.of(endpoint).get("health", "").body()).isEqualTo("ok\n");
  }

  private static String answer(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", endpoint.port())) {
      socket.setSoTimeout(3000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      StringBuilder read = new StringBuilder();
      byte[] piece = new byte[65_536];
      for (int n = socket.getInputStream().read(piece);
          n >= 0;
          n = socket.getInputStream().read(piece)) {
        read.append(new String(piece, 0, n, StandardCharsets.ISO_8859_1));
        if (read.toString().matches("(?s)HTTP/1\\.1 4.*\r\n\r\n[^\n]+\n")) {
          break;
        }
      }
      return read.toString();
    } catch (java.net.SocketException cut) {
      // Refused while the request was still being sent.
      return "";
    }
  }
}
