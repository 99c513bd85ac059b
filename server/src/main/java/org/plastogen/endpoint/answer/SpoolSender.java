package org.plastogen.endpoint.answer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Sends an answer without holding a thread: a slow reader costs a connection and a file, nothing
 * else. Closes what it sends at the end, whatever the end is.
 */
public final class SpoolSender implements WriteListener {

  private static final int CHUNK = 32 * 1024;

  private final Closeable owner;
  private final InputStream from;
  private final ServletOutputStream to;
  private final AsyncContext exchange;
  private final byte[] chunk = new byte[CHUNK];

  private SpoolSender(InputStream from, Closeable owner, AsyncContext exchange) throws IOException {
    this.owner = owner;
    this.from = from;
    this.exchange = exchange;
    this.to = exchange.getResponse().getOutputStream();
  }

  /**
   * Starts sending and returns at once. What is sent belongs to the sender from here on.
   *
   * @param from read to its end
   * @param owner closed after it
   * @param exchange started, without a time limit of its own
   */
  public static void send(InputStream from, Closeable owner, AsyncContext exchange)
      throws IOException {
    SpoolSender sender = new SpoolSender(from, owner, exchange);
    sender.to.setWriteListener(sender);
  }

  @Override
  public void onWritePossible() throws IOException {
    while (to.isReady()) {
      int read = from.read(chunk);
      if (read < 0) {
        end();
        return;
      }
      to.write(chunk, 0, read);
    }
  }

  @Override
  public void onError(Throwable broken) {
    // The client has gone or reads nothing any more: there is nobody left to tell.
    try {
      end();
    } catch (IOException e) {
      exchange.complete();
    }
  }

  private void end() throws IOException {
    try (owner;
        from) {
      exchange.complete();
    }
  }
}
