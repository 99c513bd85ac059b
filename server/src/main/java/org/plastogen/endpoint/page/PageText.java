package org.plastogen.endpoint.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/**
 * HTML with <code>{{name}}</code> where texts go in. Every text is escaped, so only other {@code
 * PageText}s can bring markup.
 *
 * @param html the markup, with places still to fill or without
 */
public record PageText(String html) {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

  /** Reads a template that lies beside this class. */
  public static PageText template(String name) {
    return new PageText(read(name));
  }

  /** Reads a text resource that lies beside this class. */
  public static String read(String name) {
    try (InputStream in = PageText.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("this program was packed without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Several pieces of markup, one after the other. */
  public static PageText join(Iterable<PageText> pieces) {
    StringBuilder all = new StringBuilder();
    pieces.forEach(piece -> all.append(piece.html()));
    return new PageText(all.toString());
  }

  /**
   * Fills all places in one pass; what is filled in is not looked at again.
   *
   * @param values a {@code PageText} goes in as it is, anything else as escaped text
   * @throws IllegalArgumentException if a place has no value
   */
  public PageText fill(Map<String, ?> values) {
    return new PageText(
        PLACE
            .matcher(html)
            .replaceAll(place -> Matcher.quoteReplacement(text(place.group(1), values))));
  }

  private static String text(String name, Map<String, ?> values) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the page has no value for " + name);
    }
    return value instanceof PageText markup
        ? markup.html()
        : StringEscapeUtils.escapeHtml4(value.toString());
  }
}
