package org.plastogen.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every node and edge of KGX, held against the Biolink model itself. */
class KgxFollowsBiolinkTest {
  private static final Path MODEL =
      Path.of("../../shared/external/biolink/biolink-model.yaml").toAbsolutePath().normalize();
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, Map<?, ?>> CLASSES = new TreeMap<>();
  private static final Map<String, Map<?, ?>> SLOTS = new TreeMap<>();
  private static final Map<String, Set<String>> VALUES = new TreeMap<>();
  private static List<JsonNode> nodes;
  private static List<JsonNode> edges;

  @BeforeAll
  static void readTheModelAndTheExport() throws IOException {
    assumeTrue(Files.exists(MODEL), "left out: ../shared/external/biolink is not here");
    Map<?, ?> yaml =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build()).loadFromString(Files.readString(MODEL));
    ((Map<?, ?>) yaml.get("classes"))
        .forEach((name, body) -> CLASSES.put(category(name.toString()), (Map<?, ?>) body));
    ((Map<?, ?>) yaml.get("slots"))
        .forEach((name, body) -> SLOTS.put(name.toString().replace(' ', '_'), (Map<?, ?>) body));
    ((Map<?, ?>) yaml.get("enums"))
        .forEach(
            (name, body) -> {
              Map<?, ?> values = (Map<?, ?>) ((Map<?, ?>) body).get("permissible_values");
              if (values != null) {
                VALUES.put(
                    name.toString(),
                    values.keySet().stream().map(Object::toString).collect(Collectors.toSet()));
              }
            });
    nodes = lines("plastogen_nodes.jsonl");
    edges = lines("plastogen_edges.jsonl");
  }

  private static String category(String name) {
    return "biolink:"
        + Arrays.stream(name.split(" "))
            .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
            .collect(Collectors.joining());
  }

  private static List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    for (String line : Files.readAllLines(BuiltRelease.exported(ExportFormat.KGX).resolve(file))) {
      all.add(JSON.readTree(line));
    }
    return all;
  }

  private static boolean concrete(String category) {
    Map<?, ?> body = CLASSES.get(category);
    return body != null
        && body.get("abstract") == null
        && body.get("mixin") == null
        && body.get("deprecated") == null;
  }

  /** A category and all above it, mixins too. */
  private static Set<String> above(String category) {
    Set<String> all = new HashSet<>(Set.of(category));
    Map<?, ?> body = CLASSES.get(category);
    if (body != null && body.get("is_a") != null) {
      all.addAll(above(category(body.get("is_a").toString())));
    }
    if (body != null && body.get("mixins") instanceof List<?> mixins) {
      mixins.forEach(m -> all.addAll(above(category(m.toString()))));
    }
    return all;
  }

  @Test
  void everyNodeHasACategoryOfTheModelThatMayBeUsed() {
    for (JsonNode node : nodes) {
      List<String> all = new ArrayList<>();
      node.get("category").forEach(c -> all.add(c.asText()));
      assertThat(CLASSES.keySet()).as(node.get("id").asText()).containsAll(all);
      assertThat(all)
          .as(node.get("id").asText())
          .anyMatch(KgxFollowsBiolinkTest::concrete)
          .noneMatch(c -> CLASSES.get(c).get("deprecated") != null);
    }
  }

  @Test
  void noNodeIsJustAThing() {
    assertThat(nodes)
        .hasSizeGreaterThan(500)
        .noneMatch(node -> node.get("category").toString().equals("[\"biolink:NamedThing\"]"));
  }

  @Test
  void everySlotIsOfTheModelOrSaysThatItIsOurs() {
    for (JsonNode entry : both()) {
      entry
          .fieldNames()
          .forEachRemaining(
              slot -> {
                if (!slot.startsWith("plastogen_") && !slot.equals("id")) {
                  assertThat(SLOTS).as(slot).containsKey(slot);
                  boolean many = Boolean.TRUE.equals(SLOTS.get(slot).get("multivalued"));
                  assertThat(entry.get(slot).isArray()).as(slot).isEqualTo(many);
                }
              });
    }
  }

  private static List<JsonNode> both() {
    List<JsonNode> all = new ArrayList<>(nodes);
    all.addAll(edges);
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "knowledge_level, KnowledgeLevelEnum",
    "agent_type, AgentTypeEnum",
    "object_direction_qualifier, DirectionQualifierEnum",
    "object_aspect_qualifier, GeneOrGeneProductOrChemicalEntityAspectEnum"
  })
  void everyValueOfAListIsOnIt(String slot, String list) {
    assertThat(edges)
        .filteredOn(edge -> edge.has(slot))
        .isNotEmpty()
        .allSatisfy(edge -> assertThat(VALUES.get(list)).contains(edge.get(slot).asText()));
  }

  @Test
  void everyPredicateIsOneOfTheModel() {
    for (JsonNode edge : edges) {
      for (String slot : List.of("predicate", "qualified_predicate")) {
        if (edge.has(slot)) {
          Map<?, ?> predicate = SLOTS.get(edge.get(slot).asText().replace("biolink:", ""));
          assertThat(predicate).as(edge.get(slot).asText()).isNotNull();
          assertThat(predicate.get("deprecated")).isNull();
        }
      }
    }
  }

  @Test
  void everyEdgeLeadsFromAndToWhatItsPredicateTakes() {
    Map<String, JsonNode> byId = new TreeMap<>();
    nodes.forEach(node -> byId.put(node.get("id").asText(), node.get("category")));
    Set<String> misfits = new java.util.TreeSet<>();
    for (JsonNode edge : edges) {
      String name = edge.get("predicate").asText();
      Map<?, ?> predicate = SLOTS.get(name.replace("biolink:", ""));
      fits(
          predicate.get("domain"),
          byId.get(edge.get("subject").asText()),
          name + " from ",
          misfits);
      fits(predicate.get("range"), byId.get(edge.get("object").asText()), name + " to ", misfits);
    }
    assertThat(misfits).isEmpty();
  }

  private static void fits(Object range, JsonNode categories, String where, Set<String> misfits) {
    if (range != null) {
      Set<String> all = new HashSet<>();
      categories.forEach(c -> all.addAll(above(c.asText())));
      if (!all.contains(category(range.toString()))) {
        misfits.add(where + categories);
      }
    }
  }

  @Test
  void everyKindOfEdgeTakesItsEnds() {
    Map<String, JsonNode> byId = new TreeMap<>();
    nodes.forEach(node -> byId.put(node.get("id").asText(), node.get("category")));
    Set<String> misfits = new java.util.TreeSet<>();
    for (JsonNode edge : edges) {
      String kind = edge.get("category").get(0).asText();
      assertThat(concrete(kind)).as(kind).isTrue();
      if (CLASSES.get(kind).get("slot_usage") instanceof Map<?, ?> usage) {
        for (String end : List.of("subject", "object")) {
          Object range = usage.get(end) instanceof Map<?, ?> of ? of.get("range") : null;
          fits(range, byId.get(edge.get(end).asText()), kind + " " + end + " ", misfits);
        }
      }
    }
    assertThat(misfits).isEmpty();
  }
}
