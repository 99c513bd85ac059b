package org.plastogen.endpoint.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import org.plastogen.endpoint.answer.Offered;
import org.plastogen.endpoint.answer.PageFormat;

/** Names that begin like what a reader has typed so far, as JSON for the search field. */
public record Completion() implements Page {

  private static final int MOST = 10;

  @Override
  public Set<String> parameters() {
    return Set.of("q");
  }

  @Override
  public Offered format() {
    return PageFormat.JSON;
  }

  @Override
  public String html(Visit visit) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Finder.Found each : new Finder(visit.library()).find(visit.value("q"), MOST)) {
      all.addObject()
          .put("label", each.entity().label())
          .put("matched", each.matched())
          .put("kind", each.entity().type().label())
          .put("iri", each.entity().iri())
          .put("address", visit.links().entity(each.entity()));
    }
    return all + "\n";
  }
}
