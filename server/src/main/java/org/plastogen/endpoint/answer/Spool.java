package org.plastogen.endpoint.answer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;

/**
 * A complete answer waiting to be sent: the first 64 KiB in memory, a longer one in a temporary
 * file that is deleted on {@link #close()}. Written once, then read.
 */
public final class Spool implements Closeable {

  private static final int MEMORY_BYTES = 64 * 1024;
  private static final int BYTES_BETWEEN_CHECKS = 8 * 1024;

  private final DeferredFileOutputStream kept;
  private final OutputStream into;
  private final SpoolRoom room;
  private final long maxBytes;
  private final Runnable check;
  private final boolean packed;
  private long written;
  private long nextCheck = BYTES_BETWEEN_CHECKS;
  private long taken;

  /**
   * An empty spool.
   *
   * @param maxBytes writing more is refused with {@link Refusal.ResultTooLarge}
   * @param check asked now and then while writing; stops it by an exception
   * @param room shared with other spools
   * @param packed whether to keep the answer as gzip
   */
  Spool(long maxBytes, Runnable check, SpoolRoom room, boolean packed) throws IOException {
    this.maxBytes = maxBytes;
    this.check = check;
    this.room = room;
    this.packed = packed;
    this.kept =
        DeferredFileOutputStream.builder()
            .setThreshold(MEMORY_BYTES)
            .setPrefix("plastogen")
            .setSuffix(".answer")
            .get();
    this.into = packed ? new Packing(kept) : kept;
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
    into.close();
  }

  /** How many bytes will be sent; only after {@link #finish()}. */
  public long size() {
    return kept.getByteCount();
  }

  /** Whether the bytes are gzip. */
  boolean isPacked() {
    return packed;
  }

  /** Reads the answer from its start; only after {@link #finish()}. */
  public InputStream open() throws IOException {
    return kept.toInputStream();
  }

  @Override
  public void close() throws IOException {
    room.giveBack(taken);
    taken = 0;
    kept.close();
    if (!kept.isInMemory()) {
      Files.deleteIfExists(kept.getPath());
    }
  }

  /** Quick rather than small: an answer is packed once and read once. */
  private static final class Packing extends GZIPOutputStream {
    private Packing(OutputStream out) throws IOException {
      super(out, BYTES_BETWEEN_CHECKS);
      def.setLevel(Deflater.BEST_SPEED);
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
        into.write(bytes, from, length);
        long more = kept.getByteCount() - taken;
        room.take(more);
        taken += more;
      } catch (IOException e) {
        throw new RefusedRequest(new Refusal.NoRoom());
      }
    }

    private void count(int more) {
      if (written + more > maxBytes) {
        throw new RefusedRequest(new Refusal.ResultTooLarge(maxBytes));
      }
      written += more;
      if (written >= nextCheck) {
        nextCheck = written + BYTES_BETWEEN_CHECKS;
        check.run();
      }
    }
  }
}
