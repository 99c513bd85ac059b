package org.plastogen.endpoint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;

/**
 * Decodes what clients send. Bad UTF-8 is refused, never mended: a replacement character would
 * silently make another query.
 */
final class StrictText {

  private StrictText() {}

  /** The text of UTF-8 bytes. */
  static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw malformed("The text is not valid UTF-8.");
    }
  }

  /** The text of one name or value of a form or a query string: percent signs and plus signs. */
  static String formValue(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '+') {
        bytes.write(' ');
      } else if (c == '%') {
        bytes.write(hex(raw, i + 1) * 16 + hex(raw, i + 2));
        i += 2;
      } else if (c > ' ' && c < 0x7f) {
        bytes.write(c);
      } else {
        throw malformed("Parameters must be percent-encoded.");
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int hex(String raw, int at) {
    int digit = at < raw.length() ? Character.digit(raw.charAt(at), 16) : -1;
    if (digit < 0) {
      throw malformed("A percent sign must be followed by two hexadecimal digits.");
    }
    return digit;
  }

  private static RefusedRequest malformed(String sentence) {
    return new RefusedRequest(new Refusal.Malformed(sentence));
  }
}
