package org.plastogen.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plastogen.claim.Seeds;
import org.plastogen.identifier.Identifiers;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The records for registries, and the mapping set, say what is so. */
class FairFilesTest {
  private static final Path FAIR = Path.of("../server/guide/fair");
  private static final Path MAPPINGS = Path.of("../seeds/mappings/external.sssom.tsv");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Object yaml(String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  @Test
  void thePrefixRecordFitsEveryEntity() throws IOException {
    JsonNode record = JSON.readTree(FAIR.resolve("bioregistry.json").toFile()).get("plastogen");
    Seeds seeds = new SeedReader(Terms.load()).read(Path.of("../seeds")).seeds().orElseThrow();
    Set<String> ids = new HashSet<>();
    seeds
        .entities()
        .forEach(
            e -> {
              ids.add(e.id());
              assertThat(e.id()).matches(record.get("pattern").asText());
              assertThat(record.get("uri_format").asText().replace("$1", e.id()))
                  .isEqualTo(e.iri());
            });
    assertThat(ids).contains(record.get("example").asText());
    assertThat(Identifiers.load().prefixes())
        .containsEntry("plastogen", record.get("uri_format").asText().replace("$1", ""));
  }

  @Test
  void theSourceThatExportsNameHasARecord() throws IOException {
    Map<?, ?> record = (Map<?, ?>) yaml(Files.readString(FAIR.resolve("infores.yaml")));
    Map<?, ?> one = (Map<?, ?>) ((List<?>) record.get("information_resources")).get(0);
    assertThat(one.get("id")).isEqualTo("infores:plastogen");
    assertThat(one.get("status")).isIn("released", "deprecated", "draft", "modified");
    assertThat(one.get("knowledge level"))
        .isIn("curated", "predicted", "text_mined", "correlation", "observed", "other", "mixed");
  }

  @Test
  void citationAndSoftwareRecordNameTheSameVersion() throws IOException {
    Map<?, ?> citation = (Map<?, ?>) yaml(Files.readString(Path.of("../CITATION.cff")));
    JsonNode software = JSON.readTree(FAIR.resolve("codemeta.json").toFile());
    assertThat(citation.get("version").toString()).isEqualTo(software.get("version").asText());
    assertThat(citation.get("date-released").toString())
        .startsWith(software.get("datePublished").asText());
    assertThat(citation.get("cff-version").toString()).isEqualTo("1.2.0");
  }

  @Test
  void aReleaseIsDescribedForSearchEngines() {
    SortedMap<String, Long> counts = new TreeMap<>(Map.of("claims", 3L));
    JsonNode json =
        DatasetDescription.json("0".repeat(64), "2026-11-21", counts, "https://example.org/sparql");
    assertThat(json.get("@type").asText()).isEqualTo("Dataset");
    for (String required : List.of("name", "description", "license", "creator", "url")) {
      assertThat(json.has(required)).as(required).isTrue();
    }
    assertThat(json.get("description").asText().length()).isBetween(50, 5000);
    assertThat(json.at("/variableMeasured/0/value").asLong()).isEqualTo(3);
    assertThat(json.at("/distribution/0/contentUrl").asText())
        .isEqualTo("https://example.org/sparql");
  }

  /** The rules of SSSOM 1.0 that a file can be held against without its schema at hand. */
  @Test
  void theMappingSetIsSoundSssom() throws IOException {
    List<String> lines = Files.readAllLines(MAPPINGS);
    StringBuilder yaml = new StringBuilder();
    lines.stream()
        .takeWhile(l -> l.startsWith("#"))
        .forEach(l -> yaml.append(l.substring(1)).append('\n'));
    Map<?, ?> head = (Map<?, ?>) yaml(yaml.toString());
    assertThat(head.get("mapping_set_id").toString()).startsWith(Vocabulary.BASE);
    assertThat(head.get("license").toString()).startsWith("https://creativecommons.org/");
    Map<?, ?> prefixes = (Map<?, ?>) head.get("curie_map");
    Set<String> extensions = new HashSet<>();
    ((List<?>) head.get("extension_definitions"))
        .forEach(d -> extensions.add(((Map<?, ?>) d).get("slot_name").toString()));
    List<String> rows = lines.stream().dropWhile(l -> l.startsWith("#")).toList();
    List<String> columns = Arrays.asList(rows.get(0).split("\t"));
    assertThat(columns)
        .allSatisfy(c -> assertThat(SLOTS.contains(c) || extensions.contains(c)).as(c).isTrue());
    Set<String> seen = new HashSet<>();
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split("\t", -1);
      assertThat(cells).hasSameSizeAs(columns);
      Map<String, String> mapping = new HashMap<>();
      for (int i = 0; i < cells.length; i++) {
        mapping.put(columns.get(i), cells[i]);
      }
      for (String reference :
          List.of(
              "subject_id",
              "predicate_id",
              "object_id",
              "object_source",
              "mapping_justification")) {
        String curie = mapping.get(reference);
        assertThat(curie).as(row).contains(":");
        assertThat(prefixes.containsKey(curie.substring(0, curie.indexOf(':')))).as(row).isTrue();
      }
      assertThat(Double.parseDouble(mapping.get("confidence"))).isBetween(0.0, 1.0);
      assertThat(mapping.get("ext_verified_in")).as(row).isNotBlank();
      assertThat(seen.add(mapping.get("subject_id") + mapping.get("object_id"))).as(row).isTrue();
    }
    assertThat(seen).hasSizeGreaterThan(400);
  }

  private static final Set<String> SLOTS =
      Set.of(
          "subject_id",
          "subject_label",
          "predicate_id",
          "object_id",
          "object_label",
          "mapping_justification",
          "object_source",
          "confidence",
          "comment");
}
