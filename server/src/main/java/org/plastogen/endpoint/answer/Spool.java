package org.plastogen.endpoint.answer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;

/**
 * A complete answer waiting to be sent: the first MiB in memory, a longer one in a temporary file
 * that is deleted on {@link #close()}. Written once, then read.
 */
public final class Spool implements Closeable {

  private static final int MEMORY_BYTES = 1024 * 1024;
  private static final int BYTES_BETWEEN_CHECKS = 8 * 1024;

  private final DeferredFileOutputStream kept;
  private final long maxBytes;
  private final Runnable check;
  private long size;
  private long nextCheck = BYTES_BETWEEN_CHECKS;

  /**
   * An empty spool.
   *
   * @param maxBytes writing more is refused with {@link Refusal.ResultTooLarge}
   * @param check asked now and then while writing; stops it by an exception
   */
  public Spool(long maxBytes, Runnable check) throws IOException {
    this.maxBytes = maxBytes;
    this.check = check;
    this.kept =
        DeferredFileOutputStream.builder()
            .setThreshold(MEMORY_BYTES)
            .setPrefix("plastogen")
            .setSuffix(".answer")
            .get();
  }

  /** Where the answer is written. Closing it does nothing; {@link #finish()} ends the writing. */
  public OutputStream sink() {
    return new Sink();
  }

  /** Writes bytes that are at hand. */
  public void write(byte[] bytes) {
    new Sink().write(bytes, 0, bytes.length);
  }

  /** Ends the writing. */
  public void finish() throws IOException {
    kept.close();
  }

  /** How many bytes have been written. */
  public long size() {
    return size;
  }

  /** Reads the answer from its start; only after {@link #finish()}. */
  public InputStream open() throws IOException {
    return kept.toInputStream();
  }

  @Override
  public void close() throws IOException {
    kept.close();
    if (!kept.isInMemory()) {
      Files.deleteIfExists(kept.getPath());
    }
  }

  private final class Sink extends OutputStream {

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      count(length);
      try {
        kept.write(bytes, from, length);
      } catch (IOException e) {
        throw new RefusedRequest(new Refusal.NoRoom());
      }
    }

    private void count(int more) {
      if (size + more > maxBytes) {
        throw new RefusedRequest(new Refusal.ResultTooLarge(maxBytes));
      }
      size += more;
      if (size >= nextCheck) {
        nextCheck = size + BYTES_BETWEEN_CHECKS;
        check.run();
      }
    }
  }
}
