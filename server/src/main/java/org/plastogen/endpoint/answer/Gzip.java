package org.plastogen.endpoint.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compression of what is made once and sent often. */
public final class Gzip {

  private Gzip() {}

  /** The same bytes as gzip, as small as it gets. */
  public static byte[] of(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new Smallest(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Whether a client reads gzip; marks the response as one that depends on it. */
  public static boolean fits(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader("Vary", "Accept-Encoding");
    return Asker.of(request).readsGzip();
  }

  /** Marks the response as gzip. */
  public static void mark(HttpServletResponse response) {
    response.setHeader("Content-Encoding", "gzip");
  }

  private static final class Smallest extends GZIPOutputStream {
    private Smallest(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
