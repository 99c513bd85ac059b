package org.plastogen.endpoint.linked;

import org.plastogen.endpoint.release.ServedRelease;

/** Writes a description as an HTML page that is whole without JavaScript. */
public interface DescriptionPage {

  /**
   * The whole page.
   *
   * @param description of the resource that the page is about
   * @param release where it comes from
   */
  String of(Description description, ServedRelease release);
}
