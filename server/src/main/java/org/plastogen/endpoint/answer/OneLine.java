package org.plastogen.endpoint.answer;

import java.nio.charset.StandardCharsets;
import org.plastogen.endpoint.guard.Refusal;

/**
 * The body of every error: one line of plain text, cut at 500 characters, no control characters.
 */
public final class OneLine {

  public static final String TYPE = "text/plain;charset=utf-8";

  private static final int LONGEST = 500;

  private OneLine() {}

  public static byte[] of(Refusal refusal) {
    return of(refusal.sentence());
  }

  public static byte[] of(String sentence) {
    StringBuilder line = new StringBuilder();
    sentence
        .codePoints()
        .limit(LONGEST)
        .map(c -> isShown(c) ? c : ' ')
        .forEach(line::appendCodePoint);
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
