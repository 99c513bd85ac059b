package org.plastogen.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import org.plastogen.vocabulary.Vocabulary;

/**
 * A release as a {@code schema.org/Dataset}, for search engines of data sets (Google's guidelines
 * for structured data and Bioschemas' Dataset profile name the properties).
 */
public final class DatasetDescription {
  static final String NAME = "Plastogen: signed mechanisms of psychoplastogens";
  static final String ABOUT =
      "An evidence-graded, signed mechanism graph of psychoplastogens such as ketamine: what each"
          + " source document says acts on what, in which direction and on what evidence, and what"
          + " follows from it by OWL reasoning, with the chains that explain it.";
  static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  private DatasetDescription() {}

  /**
   * The description.
   *
   * @param id identifier of the release
   * @param version date of the ontology's version
   * @param counts what it holds, by name
   * @param endpoint where SPARQL is answered; empty if nowhere
   * @return a JSON-LD object
   */
  public static ObjectNode json(
      String id, String version, SortedMap<String, Long> counts, String endpoint) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("@context", "https://schema.org/");
    json.put("@type", "Dataset");
    json.put("@id", Vocabulary.BASE + "release/" + id);
    json.put("name", NAME);
    json.put("description", ABOUT);
    json.put("url", Vocabulary.BASE);
    json.put("identifier", Vocabulary.BASE + "release/" + id);
    json.put("version", version);
    json.put("datePublished", version);
    json.put("license", LICENCE);
    json.put("isAccessibleForFree", true);
    ArrayNode keywords = json.putArray("keywords");
    for (String word :
        new String[] {
          "ketamine", "psychoplastogen", "neural plasticity", "mechanism of action", "OWL", "SPARQL"
        }) {
      keywords.add(word);
    }
    json.putObject("creator")
        .put("@type", "Organization")
        .put("name", "The Plastogen project")
        .put("url", Vocabulary.BASE);
    ArrayNode measured = json.putArray("variableMeasured");
    counts.forEach(
        (what, count) ->
            measured
                .addObject()
                .put("@type", "PropertyValue")
                .put("name", what)
                .put("value", count));
    if (!endpoint.isEmpty()) {
      json.putArray("distribution")
          .addObject()
          .put("@type", "DataDownload")
          .put("name", "SPARQL endpoint")
          .put("encodingFormat", "application/sparql-results+json")
          .put("contentUrl", endpoint);
    }
    return json;
  }
}
