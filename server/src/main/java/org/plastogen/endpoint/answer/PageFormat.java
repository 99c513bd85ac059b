package org.plastogen.endpoint.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A format that explanations and reports are written in. Who accepts anything, as command-line
 * clients do, gets the first.
 */
public enum PageFormat implements Offered {
  TEXT("text/plain"),
  HTML("text/html"),
  JSON("application/json"),
  MARKDOWN("text/markdown");

  private final String mediaType;

  PageFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The format that a parameter of an address names, such as {@code json}. */
  public static Optional<PageFormat> named(String name) {
    return Arrays.stream(values()).filter(format -> format.word().equals(name)).findFirst();
  }

  /** The formats of a list as words. */
  public static List<String> words(List<PageFormat> formats) {
    return formats.stream().map(PageFormat::word).toList();
  }

  /** The word for it in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String mediaType() {
    return mediaType;
  }

  @Override
  public boolean isNamed(String requested) {
    return mediaType.equals(requested);
  }
}
