package org.plastogen.endpoint.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One line for each request, without address, query or header. At most so many lines a second are
 * written, and a log that is slow to write holds nobody up: what is left out is counted and told.
 */
public final class AccessLog implements Consumer<FinishedRequest>, AutoCloseable {
  private static final int LONGEST_LINE = 2048;
  private static final int MOST_WAITING = 1000;
  private static final long SECOND = 1_000_000_000;
  private static final long LOOK_MS = 500;

  private final Writer out;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final int linesPerSecond;
  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicLong leftOut = new AtomicLong();
  private final Thread writer;
  private long second;
  private int inThisSecond;
  private volatile boolean closed;

  /**
   * Starts to write.
   *
   * @param out where to; closed with the log
   * @param clock for the time at the beginning of a line
   * @param nanoTime counts the seconds of the rate
   * @param linesPerSecond how many lines are written a second
   */
  public AccessLog(Writer out, Clock clock, LongSupplier nanoTime, int linesPerSecond) {
    this.out = out;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.linesPerSecond = linesPerSecond;
    this.second = nanoTime.getAsLong();
    this.writer = new Thread(this::write, "access-log");
    writer.setDaemon(true);
    writer.start();
  }

  @Override
  public void accept(FinishedRequest request) {
    if (closed || !withinRate() || !waiting.offer(line(request))) {
      leftOut.incrementAndGet();
    }
  }

  private synchronized boolean withinRate() {
    long now = nanoTime.getAsLong();
    if (now - second >= SECOND) {
      second = now;
      inThisSecond = 0;
    }
    inThisSecond++;
    return inThisSecond <= linesPerSecond;
  }

  private String line(FinishedRequest request) {
    String line =
        time()
            + " method="
            + request.method()
            + " route="
            + request.route().orElse("-")
            + " status="
            + request.status()
            + " bytes="
            + request.bytes()
            + " ms="
            + TimeUnit.NANOSECONDS.toMillis(request.nanos())
            + request.workNanos().map(n -> " work_ms=" + n / 1_000_000).orElse("")
            + request.refusal().map(r -> " refusal=" + r).orElse("");
    return escaped(line);
  }

  private String time() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** One line of ASCII, whatever a client sent as a method. */
  private static String escaped(String text) {
    StringBuilder line = new StringBuilder();
    text.chars()
        .limit(LONGEST_LINE)
        .forEach(
            c -> {
              if (c >= ' ' && c < 127 && c != '\\') {
                line.append((char) c);
              } else {
                line.append(String.format("\\u%04x", c));
              }
            });
    return line.length() <= LONGEST_LINE ? line.toString() : line.substring(0, LONGEST_LINE);
  }

  private void write() {
    try {
      while (!closed || !waiting.isEmpty()) {
        String line = waiting.poll(LOOK_MS, TimeUnit.MILLISECONDS);
        if (line != null) {
          out.write(line + "\n");
        }
        if (waiting.isEmpty()) {
          tellWhatIsMissing();
          out.flush();
        }
      }
    } catch (IOException e) {
      // A full disk must not stop the endpoint; the rest is counted as left out.
      closed = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tellWhatIsMissing() throws IOException {
    long missing = leftOut.getAndSet(0);
    if (missing > 0) {
      out.write(time() + " left_out=" + missing + "\n");
    }
  }

  /** Writes what is waiting, and stops. */
  @Override
  public void close() {
    closed = true;
    try {
      writer.join(TimeUnit.SECONDS.toMillis(2));
      out.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
