package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Queries that mean harm, from {@code hostile/queries.txt}, with the limits of a public endpoint.
 */
class HostileQueriesTest {

  private static Endpoint endpoint;
  private static Client client;
  private static ServerSocket nobody;

  @BeforeAll
  static void start() throws IOException {
    endpoint = Endpoint.start(TestData.dense(2000), EndpointOptions.standard().withPort(0));
    client = Client.of(endpoint);
    nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    nobody.setSoTimeout(100);
  }

  @AfterAll
  static void stop() throws IOException {
    endpoint.close();
    try (ServerSocket listening = nobody) {
      assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  static Stream<HostileCase> queries() {
    return HostileCase.read("queries.txt");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aHostileQueryIsAnsweredRightAndHurtsNobody(HostileCase hostile) {
    String query = hostile.text("http://127.0.0.1:" + nobody.getLocalPort() + "/x");
    HttpResponse<String> answer =
        client.post("sparql?timeout=1", "application/sparql-query", query);
    assertThat(answer.statusCode()).as(answer.body()).isIn(hostile.statuses());
    Answered.asItShouldBe(answer);
    assertThat(client.ask("ASK {}").statusCode()).isEqualTo(200);
  }
}
