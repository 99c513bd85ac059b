package org.plastogen.endpoint.report;

import java.util.List;
import java.util.Set;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.explain.Explanations;

/** A page that is worked out from the release for every request. */
public interface Report {

  /** The names of its parameters, those of the filter and {@code format} apart. */
  Set<String> parameters();

  /** The formats it comes in, in the endpoint's order of preference. */
  List<PageFormat> formats();

  /**
   * The page.
   *
   * @param asked the parameters of the request
   * @param explanations of the release that is served
   * @param format one of {@link #formats}
   * @throws org.plastogen.explain.WrongQuestion if a name is unknown or a value unusable
   * @throws org.plastogen.endpoint.guard.RefusedRequest if a parameter is missing or malformed
   */
  String write(ReportRequest asked, Explanations explanations, PageFormat format);
}
