package org.plastogen.endpoint.page;

import java.util.Set;
import org.plastogen.endpoint.answer.Offered;
import org.plastogen.endpoint.answer.PageFormat;

/** One page of the site, whole without JavaScript. */
public interface Page {

  /** The names of its parameters, those of the filter apart. */
  Set<String> parameters();

  /** What it is sent as. */
  default Offered format() {
    return PageFormat.HTML;
  }

  /** A Content-Security-Policy of its own, or an empty text for that of all pages. */
  default String policy() {
    return "";
  }

  /**
   * The page.
   *
   * @throws org.plastogen.explain.WrongQuestion if a name is unknown or a value unusable
   * @throws org.plastogen.endpoint.guard.RefusedRequest if a parameter is missing or malformed
   */
  String html(Visit visit);
}
