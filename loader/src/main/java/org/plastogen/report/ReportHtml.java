package org.plastogen.report;

import java.util.Locale;
import org.plastogen.check.LayerReport;
import org.plastogen.fault.Fault;
import org.plastogen.rule.Rule;

/** A report as one page that needs nothing else. */
public final class ReportHtml {
  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}"
          + "article{border-left:4px solid;padding:.2rem 1rem;margin:1rem 0}"
          + ".error{border-color:#b00020}.warning{border-color:#8a6100}.info{border-color:#00639b}"
          + "pre{background:#f3f3f3;color:#111;padding:.5rem;overflow:auto}"
          + "code{overflow-wrap:anywhere}h3{margin:.3rem 0}";

  private ReportHtml() {}

  /** The page. */
  public static String of(CheckReport report) {
    XmlText html = new XmlText();
    html.open("html", "lang", "en").line().open("head");
    html.open("meta", "charset", "utf-8").close();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").close();
    html.element("title", "Check: " + report.summary());
    html.element("style", STYLE).close().line().open("body");
    html.element("h1", "What the check found").element("p", report.summary()).line();
    for (CheckReport.Part part : report.parts()) {
      html.element("h2", part.name()).element("p", part.verdict()).line();
      html.open("ul");
      for (LayerReport layer : part.layers()) {
        html.element(
            "li",
            layer.layer().title()
                + ": "
                + layer.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (layer.reason().isEmpty() ? "" : ", " + layer.reason()));
      }
      html.close().line();
      part.faults().forEach(fault -> fault(html, fault, report));
      part.waived()
          .forEach(
              waived ->
                  html.element(
                          "p",
                          "Waived until "
                              + waived.waiver().expires()
                              + ": "
                              + waived.fault().place()
                              + " "
                              + waived.fault().message()
                              + ". "
                              + waived.waiver().reason())
                      .line());
    }
    return "<!DOCTYPE html>\n" + html.close().close().line().done();
  }

  private static void fault(XmlText html, Fault fault, CheckReport report) {
    String severity = fault.severity().name().toLowerCase(Locale.ROOT);
    html.open("article", "class", severity);
    html.element("h3", severity + ": " + fault.message());
    html.open("p")
        .element("code", fault.place().toString())
        .text(" ")
        .element("small", fault.rule());
    html.close();
    fault.excerpt().ifPresent(line -> html.element("pre", line));
    if (!fault.because().isEmpty()) {
      html.open("ul");
      for (Fault.Cause cause : fault.because()) {
        html.open("li").text(cause.sentence());
        cause.place().ifPresent(at -> html.text(" ").element("code", at.toString()));
        cause.axiom().ifPresent(axiom -> html.open("br").close().element("code", axiom));
        html.close();
      }
      html.close();
    }
    html.element("p", "Mend: " + fault.mend());
    report
        .rules()
        .find(fault.rule())
        .map(Rule::why)
        .ifPresent(why -> html.element("p", "Why: " + why));
    html.close().line();
  }
}
