package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.plastogen.endpoint.operation.FinishedRequest;

/** Clients that promise a body and go away, or never send the rest of it. */
class UnfinishedBodyTest {

  private static final String HALF =
      "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"
          + "Content-Length: 1000\r\n\r\nSELECT";

  /** Keeps what is logged. */
  private static final class Kept extends Handler {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Override
    public void publish(LogRecord line) {
      lines.add(line.getLevel() + " " + line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void theyLeaveNothingInTheLog() throws Exception {
    BlockingQueue<FinishedRequest> finished = new LinkedBlockingQueue<>();
    Logger log = Logger.getLogger("org.eclipse.jetty");
    Kept kept = new Kept();
    log.addHandler(kept);
    try (Endpoint endpoint =
            Endpoint.start(
                RealRelease.served(),
                EndpointOptions.standard().withPort(0),
                List.of(finished::add));
        Socket stalls = new Socket("127.0.0.1", endpoint.port())) {
      stalls.getOutputStream().write(HALF.getBytes(StandardCharsets.UTF_8));
      try (Socket leaves = new Socket("127.0.0.1", endpoint.port())) {
        leaves.getOutputStream().write(HALF.getBytes(StandardCharsets.UTF_8));
        leaves.setSoLinger(true, 0);
      }
      for (int i = 0; i < 2; i++) {
        FinishedRequest request = finished.poll(1, TimeUnit.MINUTES);
        assertThat(request).as("one of two requests comes to an end").isNotNull();
        assertThat(request.status()).isBetween(400, 499);
      }
      assertThat(kept.lines).isEmpty();
    } finally {
      log.removeHandler(kept);
    }
  }

  @Test
  void anOddHostHeaderLeavesNothingInTheLogEither() throws Exception {
    Logger log = Logger.getLogger("org.eclipse.jetty");
    Kept kept = new Kept();
    log.addHandler(kept);
    try (Endpoint endpoint =
        Endpoint.start(TestData.small(), EndpointOptions.standard().withPort(0))) {
      for (String host :
          new String[] {"a:-1", "a b", "[::1", "\"><b>", "a\r\nHost: b", "a:99999999"}) {
        try (Socket socket = new Socket("127.0.0.1", endpoint.port())) {
          socket
              .getOutputStream()
              .write(
                  ("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                      .getBytes(StandardCharsets.UTF_8));
          byte[] answer = socket.getInputStream().readAllBytes();
          assertThat(new String(answer, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 4");
        }
      }
      assertThat(kept.lines).isEmpty();
    } finally {
      log.removeHandler(kept);
    }
  }
}
