package org.plastogen.endpoint.report;

import java.util.List;
import java.util.Set;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.page.Site;
import org.plastogen.endpoint.page.Visit;
import org.plastogen.endpoint.page.WhatIfPage;
import org.plastogen.whatif.WhatIfAnswer;
import org.plastogen.whatif.WhatIfJson;
import org.plastogen.whatif.WhatIfText;

/** What would follow from fewer claims. As HTML without a question: a form to ask with. */
public final class WhatIfReport implements Report {

  private final WhatIfPage page;

  /** A report whose page belongs to a site. */
  public WhatIfReport(Site site) {
    this.page = new WhatIfPage(site);
  }

  @Override
  public Set<String> parameters() {
    return Set.of("without", "below", "from", "to", "kept", "limit");
  }

  @Override
  public List<PageFormat> formats() {
    return List.of(PageFormat.TEXT, PageFormat.HTML, PageFormat.JSON);
  }

  @Override
  public String write(Visit visit, PageFormat format, Runnable check) {
    if (format == PageFormat.HTML && !WhatIfRequest.asksAnything(visit.asked())) {
      return page.form(visit);
    }
    WhatIfRequest question = WhatIfRequest.of(visit.asked(), visit.library());
    WhatIfAnswer answer = question.answer(check);
    return switch (format) {
      case HTML -> page.of(answer, question.telling(), visit);
      case JSON -> new WhatIfJson(question.telling()).of(answer);
      default -> new WhatIfText(question.telling()).of(answer);
    };
  }
}
