package org.plastogen.endpoint.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ETag of an answer. A release never changes, so the same question to the same release in the
 * same format has the same answer. The tag of an answer is a weak one, for without ORDER BY the
 * rows may come in another order; that of a document is strong.
 *
 * @param value as in the header, with quotes, and {@code W/} if it is weak
 */
public record EntityTag(String value) {

  private static final int HEX_DIGITS = 32;

  /** The tag of an answer that depends on these parts, in this order. */
  public static EntityTag of(List<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      String hex = HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
      return new EntityTag("W/\"" + hex + "\"");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The strong tag of a document: the hash of its bytes. */
  public static EntityTag strong(byte[] document) {
    return new EntityTag(
        of(List.of(new String(document, StandardCharsets.UTF_8))).value().substring(2));
  }

  /** Whether an If-None-Match header names this tag; false if there is none. */
  public boolean isIn(@Nullable String ifNoneMatch) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(",")).map(String::strip).anyMatch(this::is);
  }

  /** If-None-Match compares weakly (RFC 9110, section 13.1.2). */
  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag : "W/" + tag;
  }

  private boolean is(String tag) {
    return tag.equals("*") || weak(tag).equals(weak(value));
  }
}
