package org.plastogen.endpoint.report;

import java.util.List;
import java.util.Set;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.page.Visit;

/** An answer that is worked out from the release for every request, in several formats. */
public interface Report {

  /** The names of its parameters, those of the filter and {@code format} apart. */
  Set<String> parameters();

  /** The formats it comes in, in the endpoint's order of preference. */
  List<PageFormat> formats();

  /**
   * The answer.
   *
   * @param visit the request and the release that is served
   * @param format one of {@link #formats}
   * @param check run now and then by work that takes long; it throws when a limit is reached
   * @throws org.plastogen.explain.WrongQuestion if a name is unknown or a value unusable
   * @throws org.plastogen.endpoint.guard.RefusedRequest if a parameter is missing or malformed
   */
  String write(Visit visit, PageFormat format, Runnable check);
}
