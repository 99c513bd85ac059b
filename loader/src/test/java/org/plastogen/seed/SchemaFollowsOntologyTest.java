package org.plastogen.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.plastogen.vocabulary.Terms;

/** The lists in the published schemas, which editors complete from, are those of the ontology. */
class SchemaFollowsOntologyTest {
  private static final Path SCHEMAS = Path.of("../seeds/schema");
  private static final Terms TERMS = Terms.load();

  @Test
  void classesAreThoseOfTheOntology() throws IOException {
    assertThat(list("entities", "/properties/entities/items/properties/class/enum"))
        .containsExactlyInAnyOrderElementsOf(TERMS.classes().keySet());
  }

  @Test
  void relationsAreThoseOfTheOntology() throws IOException {
    assertThat(list("document", "/$defs/claim/properties/relation/enum"))
        .containsExactlyInAnyOrderElementsOf(TERMS.relations().keySet());
  }

  @Test
  void evidenceLevelsAndCertaintiesAreThoseOfTheOntology() throws IOException {
    assertThat(list("document", "/$defs/claim/properties/evidence/enum"))
        .containsExactlyInAnyOrderElementsOf(TERMS.evidenceLevels().keySet());
    assertThat(list("document", "/$defs/claim/properties/certainty/enum"))
        .containsExactlyInAnyOrderElementsOf(TERMS.certainties().keySet());
  }

  private static List<String> list(String schema, String pointer) throws IOException {
    JsonNode root = new ObjectMapper().readTree(SCHEMAS.resolve(schema + ".schema.json").toFile());
    return StreamSupport.stream(root.at(pointer).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
