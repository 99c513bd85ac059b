package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plastogen.difference.Section;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.whatif.Telling;
import org.plastogen.whatif.WhatIfAnswer;
import org.plastogen.whatif.WhatIfText;

/** An answer to "what if" as a page, with a form to ask further. */
public final class WhatIfPage {

  private static final List<String> FIELDS = List.of("without", "below", "from", "to", "evidence");
  private static final PageText SECTION =
      new PageText("<section>\n<h2>{{title}}</h2>\n<ul>\n{{items}}</ul>\n{{more}}</section>\n");
  private static final PageText ITEM = new PageText("<li>{{line}}\n<ul>\n{{details}}</ul></li>\n");

  private final ReportParts parts = new ReportParts();
  private final PageText form = PageText.template("what-if-form.html");
  private final List<PageFormat> formats;

  public WhatIfPage(List<PageFormat> formats) {
    this.formats = formats;
  }

  /** The form alone. */
  public String form() {
    return parts.page(
        "What if",
        ReportParts.nothing(),
        form(new ReportRequest(List.of())),
        ReportParts.nothing());
  }

  /** An answer and the form it was asked with. */
  public String of(WhatIfAnswer answer, Telling telling, ReportRequest asked) {
    WhatIfText text = new WhatIfText(telling);
    List<PageText> body = new ArrayList<>();
    body.add(parts.paragraphs(text.opening(answer)));
    text.sections(answer).forEach(section -> body.add(section(section)));
    return parts.page(
        answer.question(),
        PageText.join(body),
        form(asked),
        parts.otherFormats("/what-if", asked, formats));
  }

  private PageText section(Section section) {
    List<String> more =
        section.more() == 0 ? List.of() : List.of("… and " + section.more() + " more.");
    return SECTION.fill(
        Map.of(
            "title", section.title(),
            "items", PageText.join(section.items().stream().map(this::item).toList()),
            "more", parts.paragraphs(more)));
  }

  private PageText item(Section.Item item) {
    return ITEM.fill(
        Map.of(
            "line",
            item.line(),
            "details",
            PageText.join(item.details().stream().map(parts::item).toList())));
  }

  private PageText form(ReportRequest asked) {
    Map<String, Object> values = new HashMap<>();
    FIELDS.forEach(name -> values.put(name, asked.all(name).stream().findFirst().orElse("")));
    values.put("kept", new PageText(asked.all("kept").isEmpty() ? "" : " checked"));
    return form.fill(values);
  }
}
