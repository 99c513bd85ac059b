package org.plastogen.endpoint.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.StringOutput;
import org.plastogen.endpoint.guard.RefusedRequest;
import org.plastogen.explain.WrongQuestion;

/**
 * The templates, compiled with the program. What goes into them is escaped for the place it goes
 * to: text, attribute or address.
 */
public final class Templates {

  private static final int USUAL_LENGTH = 64 * 1024;

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "org.plastogen.endpoint.page.template");

  /**
   * Fills a template.
   *
   * @param name its file name without ending
   * @param page its one parameter
   * @throws WrongQuestion if what is asked turns out wrong only while the template is filled
   * @throws RefusedRequest if a limit stops the page while it is filled
   */
  public String fill(String name, Object page) {
    StringOutput output = new StringOutput(USUAL_LENGTH);
    try {
      engine.render(name + ".jte", page, output);
    } catch (TemplateException e) {
      throw reason(e);
    }
    return output.toString();
  }

  /** The engine wraps whatever a page's values throw; the reader is told the reason itself. */
  private static RuntimeException reason(TemplateException e) {
    if (e.getCause() instanceof WrongQuestion wrong) {
      return wrong;
    }
    return e.getCause() instanceof RefusedRequest refused ? refused : e;
  }
}
