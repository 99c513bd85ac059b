package org.plastogen.link;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.jena.riot.RiotException;

/**
 * The text of a graph while it is parsed. Parsers keep what they have read until a statement ends,
 * so a text that goes on without one, as a small compressed file can, is stopped. Faults leave as
 * {@link RiotException}: parsers take an end that comes too early for the end of the text.
 */
final class BoundedText extends FilterInputStream {
  private final long most;
  private long sinceStatement;

  /**
   * A text.
   *
   * @param text its bytes, unpacked
   * @param most how many bytes may pass without a statement
   */
  BoundedText(InputStream text, long most) {
    super(text);
    this.most = most;
  }

  /** Tells that a statement has ended. */
  void statement() {
    sinceStatement = 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int n = read(one, 0, 1);
    return n < 0 ? n : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      int n = in.read(bytes, from, length);
      sinceStatement += Math.max(n, 0);
      if (sinceStatement > most) {
        throw new RiotException(
            "more than "
                + (most >> 20)
                + " MB without a statement; divide it, or convert it to N-Triples");
      }
      return n;
    } catch (EOFException e) {
      throw new RiotException("the compressed file is cut short; fetch it again");
    }
  }
}
