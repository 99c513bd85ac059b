package org.plastogen.endpoint.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** One line a request, and no more than the rate. */
class AccessLogTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T05:00:00.123456Z"), ZoneOffset.UTC);

  private final StringWriter out = new StringWriter();
  private final AtomicLong nanos = new AtomicLong();

  private AccessLog log(int rate) {
    return new AccessLog(out, CLOCK, nanos::get, rate);
  }

  private static FinishedRequest request(String method) {
    return new FinishedRequest(
        method,
        Optional.of("/sparql"),
        503,
        71,
        12_000_000,
        Optional.of(9_000_000L),
        Optional.of("busy"));
  }

  @Test
  void aRequestIsOneLine() {
    AccessLog log = log(10);
    log.accept(request("GET"));
    log.accept(
        new FinishedRequest(
            "GET", Optional.empty(), 404, 9, 0, Optional.empty(), Optional.empty()));
    log.close();
    assertThat(out.toString())
        .isEqualTo(
            "2026-11-26T05:00:00.123Z method=GET route=/sparql status=503 bytes=71 ms=12"
                + " work_ms=9 refusal=busy\n"
                + "2026-11-26T05:00:00.123Z method=GET route=- status=404 bytes=9 ms=0\n");
  }

  @Test
  void nothingThatAClientSendsBreaksALineOrMakesItLong() {
    AccessLog log = log(10);
    log.accept(request("G\r\n2026 forged\u2028\u202e\u0000\\" + "x".repeat(10_000)));
    log.close();
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(out.toString())
        .contains("method=G\\u000d\\u000a2026 forged\\u2028\\u202e\\u0000\\u005c")
        .hasSizeLessThanOrEqualTo(2049);
  }

  @Test
  void whatIsOverTheRateIsCountedAndTold() {
    AccessLog log = log(3);
    for (int i = 0; i < 10; i++) {
      log.accept(request("GET"));
    }
    nanos.set(1_000_000_000);
    log.accept(request("PUT"));
    log.close();
    assertThat(out.toString().lines().filter(line -> line.contains("method=GET"))).hasSize(3);
    assertThat(out.toString()).contains("method=PUT", "left_out=");
    assertThat(
            out.toString()
                .lines()
                .filter(line -> line.contains("left_out="))
                .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf('=') + 1)))
                .sum())
        .isEqualTo(7);
  }

  @Test
  void aLogThatCannotBeWrittenHoldsNobodyUp() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    Writer blocked =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            try {
              stuck.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    AccessLog log = new AccessLog(blocked, CLOCK, nanos::get, 1_000_000);
    for (int i = 0; i < 5_000; i++) {
      log.accept(request("GET"));
    }
    stuck.countDown();
    log.close();
    assertThat(out.toString()).isEmpty();
  }
}
