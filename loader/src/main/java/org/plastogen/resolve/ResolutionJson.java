package org.plastogen.resolve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a name stands for, as JSON. */
public final class ResolutionJson {
  private ResolutionJson() {}

  /**
   * One answer.
   *
   * @param asked the name
   * @param matches the closest first
   * @param suggestions what may have been meant
   */
  public static String of(String asked, List<Match> matches, List<String> suggestions) {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode answer = mapper.createObjectNode();
    answer.put("asked", asked);
    ArrayNode all = answer.putArray("matches");
    for (Match match : matches) {
      all.addObject()
          .put("entity", match.entity().iri())
          .put("id", match.entity().id())
          .put("label", match.entity().label())
          .put("class", match.entity().type().label())
          .put("match", match.kind().word())
          .put("by", match.by().word())
          .put("identifier", match.identifier());
    }
    if (matches.isEmpty()) {
      ArrayNode likely = answer.putArray("didYouMean");
      suggestions.forEach(likely::add);
    }
    try {
      return mapper.writeValueAsString(answer) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings always make JSON", e);
    }
  }
}
