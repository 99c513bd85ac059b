package org.plastogen.endpoint.linked;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.endpoint.request.SiteAddress;

/** Writes a description as an HTML page that is whole without JavaScript. */
public interface DescriptionPage {

  /**
   * The whole page.
   *
   * @param iri the resource that the page is about
   * @param description what is known of it, looked up when asked for
   * @param release where it comes from
   * @param query what stands after the question mark of the address; empty for nothing
   * @param address where the server is, as the client knows it
   * @throws org.plastogen.endpoint.guard.RefusedRequest if a parameter is malformed
   * @throws org.plastogen.explain.WrongQuestion if a name in the filter is unknown
   */
  String of(
      String iri,
      Supplier<Description> description,
      ServedRelease release,
      String query,
      SiteAddress address);

  /** Sends the refusal's status and a page that says why. */
  void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException;
}
