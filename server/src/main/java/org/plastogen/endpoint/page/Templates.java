package org.plastogen.endpoint.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

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
   */
  public String fill(String name, Object page) {
    StringOutput output = new StringOutput(USUAL_LENGTH);
    engine.render(name + ".jte", page, output);
    return output.toString();
  }
}
