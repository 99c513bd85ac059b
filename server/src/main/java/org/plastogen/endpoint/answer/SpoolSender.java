package org.plastogen.endpoint.answer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.InputStream;

/**
 * Sends a spool without holding a thread: a slow reader costs a connection and a file, nothing
 * else. Deletes the spool at the end, whatever the end is.
 */
public final class SpoolSender implements WriteListener {

  private static final int CHUNK = 32 * 1024;

  private final Spool spool;
  private final InputStream from;
  private final ServletOutputStream to;
  private final AsyncContext exchange;
  private final byte[] chunk = new byte[CHUNK];

  private SpoolSender(Spool spool, AsyncContext exchange) throws IOException {
    this.spool = spool;
    this.from = spool.open();
    this.exchange = exchange;
    this.to = exchange.getResponse().getOutputStream();
  }

  /**
   * Starts sending and returns at once. The spool belongs to the sender from here on.
   *
   * @param exchange started, without a time limit of its own
   */
  public static void send(Spool spool, AsyncContext exchange) throws IOException {
    SpoolSender sender = new SpoolSender(spool, exchange);
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
    try (spool;
        from) {
      exchange.complete();
    }
  }
}
