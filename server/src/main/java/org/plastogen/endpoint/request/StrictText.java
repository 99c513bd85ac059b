package org.plastogen.endpoint.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;

/**
 * Decodes what clients send. Bad UTF-8 is refused, never mended: a replacement character would
 * silently make another query.
 */
public final class StrictText {

  private StrictText() {}

  /** The text of UTF-8 bytes. */
  public static String utf8(byte[] bytes) {
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
  public static String formValue(String raw) {
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

  /** Splits a query string or a form body and decodes it strictly. */
  public static List<Map.Entry<String, String>> parameters(String raw) {
    List<Map.Entry<String, String>> parameters = new ArrayList<>();
    for (String pair : raw.split("&")) {
      if (!pair.isEmpty()) {
        int sign = pair.indexOf('=');
        String name = sign < 0 ? pair : pair.substring(0, sign);
        String value = sign < 0 ? "" : pair.substring(sign + 1);
        parameters.add(Map.entry(formValue(name), formValue(value)));
      }
    }
    return parameters;
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
