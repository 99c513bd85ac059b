package org.plastogen.endpoint.page;

import java.util.Set;
import org.plastogen.endpoint.answer.Offered;

/**
 * The drawing of a path as a file.
 *
 * @param page draws it
 */
public record PathPicture(PathPage page) implements Page {

  private static final class Svg implements Offered {
    @Override
    public String mediaType() {
      return "image/svg+xml";
    }

    @Override
    public boolean isNamed(String requested) {
      return requested.equals(mediaType());
    }
  }

  @Override
  public Set<String> parameters() {
    return page.parameters();
  }

  @Override
  public Offered format() {
    return new Svg();
  }

  /** The file brings its own style, and nothing else. */
  @Override
  public String policy() {
    return "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
  }

  @Override
  public String html(Visit visit) {
    return page.svg(visit);
  }
}
