package org.plastogen.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plastogen.identifier.Identifiers;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;

/**
 * What is made from the ontology is made from the ontology as it is now. With {@code
 * -Dplastogen.guides=write} the files are written anew.
 */
class GuidesAreCurrentTest {
  private static final boolean WRITE = "write".equals(System.getProperty("plastogen.guides"));
  private static final Terms TERMS = Terms.load();

  @Test
  void theRelationGuideFollowsTheOntology() throws IOException {
    same(Path.of("../server/guide/relations.md"), new RelationGuide(TERMS).markdown());
  }

  @Test
  void thePublishedContextFollowsTheOntology() throws IOException {
    same(
        Path.of("src/main/resources/org/plastogen/export/context.jsonld"),
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(new JsonLdContext(TERMS, Identifiers.load()).document())
            + "\n");
  }

  @Test
  void theRelationGuideHasEveryRelationOnce() {
    String guide = new RelationGuide(TERMS).markdown();
    assertThat(TERMS.relations().keySet())
        .allSatisfy(label -> assertThat(guide).containsOnlyOnce("\n| " + label + " |"));
  }

  @Test
  void theReferenceHasEveryTermWithItsAnchor() {
    String html = new OntologyReference(TERMS).html();
    TERMS
        .model()
        .listSubjects()
        .filterKeep(r -> r.isURIResource() && r.getURI().startsWith(Vocabulary.ONTOLOGY))
        .forEach(
            r ->
                assertThat(html)
                    .contains("id=\"" + r.getURI().substring(Vocabulary.ONTOLOGY.length()) + "\""));
    assertThat(html).doesNotContain("<script");
  }

  private static void same(Path file, String now) throws IOException {
    if (WRITE) {
      Files.writeString(file, now);
    }
    assertThat(Files.readString(file).replace("\r\n", "\n")).isEqualTo(now);
  }
}
