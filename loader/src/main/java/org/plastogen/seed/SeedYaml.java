package org.plastogen.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.plastogen.claim.Place;
import org.plastogen.fault.Fault;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One YAML file as a JSON tree that knows where each value stands. Anchors, aliases, tags, several
 * documents in one file, nesting deeper than {@value #MAX_DEPTH} and duplicate keys are refused.
 */
final class SeedYaml {
  private static final int MAX_DEPTH = 16;

  private final SeedText text;
  private final Map<String, Place> places = new HashMap<>();
  private final Consumer<Fault> faults;
  private final JsonNode root;

  private SeedYaml(SeedText text, Node node, Consumer<Fault> faults) {
    this.text = text;
    this.faults = faults;
    this.root = convert(node, "");
  }

  /**
   * Parses a file.
   *
   * @param text its text
   * @param faults where refusals go
   * @return the tree, or empty if the file is not YAML as it is used here
   */
  static Optional<SeedYaml> parse(SeedText text, Consumer<Fault> faults) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(text.name()).setCodePointLimit(SeedText.MAX_BYTES).build();
    try {
      Optional<Fault> refused = refuseByEvents(text, settings);
      if (refused.isPresent()) {
        faults.accept(refused.get());
        return Optional.empty();
      }
      Optional<Node> node = new Compose(settings).composeString(text.text());
      if (node.isEmpty()) {
        faults.accept(
            text.error(
                new Place(text.name(), 1, 1),
                "empty-file",
                "the file is empty",
                "fill or remove it"));
        return Optional.empty();
      }
      return Optional.of(new SeedYaml(text, node.get(), faults));
    } catch (MarkedYamlEngineException e) {
      Place place =
          e.getProblemMark().map(mark -> place(text, mark)).orElse(new Place(text.name(), 1, 1));
      faults.accept(
          text.error(
              place,
              "yaml-syntax",
              "this is not YAML: " + e.getProblem(),
              "look for wrong indentation, a missing space after a colon, or a text that needs"
                  + " quotes"));
      return Optional.empty();
    } catch (YamlEngineException e) {
      faults.accept(
          text.error(
              new Place(text.name(), 1, 1),
              "yaml-syntax",
              "this is not YAML that can be read here",
              "remove control characters and unusual YAML features"));
      return Optional.empty();
    }
  }

  /** Events come one by one without recursion, so hostile depth is seen before it does harm. */
  private static Optional<Fault> refuseByEvents(SeedText text, LoadSettings settings) {
    int depth = 0;
    int documents = 0;
    for (Event event : new Parse(settings).parseString(text.text())) {
      Place place =
          event.getStartMark().map(mark -> place(text, mark)).orElse(new Place(text.name(), 1, 1));
      switch (event.getEventId()) {
        case Alias -> {
          return Optional.of(
              text.error(place, "yaml-alias", "aliases are not used here", "write the value out"));
        }
        case DocumentStart -> documents++;
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {
          // Scalars and stream marks say nothing about depth.
        }
      }
      if (depth > MAX_DEPTH) {
        return Optional.of(
            text.error(
                place,
                "yaml-depth",
                "values are nested more than " + MAX_DEPTH + " deep",
                "no seed file needs that; look for stray brackets"));
      }
      if (documents > 1) {
        return Optional.of(
            text.error(
                place, "yaml-documents", "a second YAML document starts here", "split the file"));
      }
    }
    return Optional.empty();
  }

  /** The whole file as JSON. */
  JsonNode root() {
    return root;
  }

  /** The text it was parsed from. */
  SeedText text() {
    return text;
  }

  /**
   * Where a value stands.
   *
   * @param pointer JSON pointer, such as {@code /claims/3/subject}
   * @return its place; that of the nearest enclosing value if it is not there
   */
  Place place(String pointer) {
    String at = pointer;
    while (!places.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return places.getOrDefault(at, new Place(text.name(), 1, 1));
  }

  /**
   * Where a key stands.
   *
   * @param pointer JSON pointer of the object
   * @param key the key in it
   * @return the place of the key itself
   */
  Place keyPlace(String pointer, String key) {
    return places.getOrDefault("key:" + pointer + "/" + escape(key), place(pointer));
  }

  /**
   * Escapes a key for a JSON pointer (RFC 6901, section 3).
   *
   * @param key the key
   * @return the key as it stands in a pointer
   */
  static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private static Place place(SeedText text, Mark mark) {
    return new Place(text.name(), mark.getLine() + 1, mark.getColumn() + 1);
  }

  private JsonNode convert(Node node, String pointer) {
    node.getStartMark().ifPresent(mark -> places.put(pointer, place(text, mark)));
    if (node instanceof MappingNode mapping) {
      return object(mapping, pointer);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (Node item : sequence.getValue()) {
        array.add(convert(item, pointer + "/" + array.size()));
      }
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private ObjectNode object(MappingNode mapping, String pointer) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      String child = pointer + "/" + escape(key);
      tuple
          .getKeyNode()
          .getStartMark()
          .ifPresent(
              mark -> {
                Place place = place(text, mark);
                if (places.put("key:" + child, place) != null) {
                  faults.accept(
                      text.error(
                          place,
                          "duplicate-key",
                          "the key \"" + key + "\" stands twice in one place",
                          "keep one of the two"));
                }
              });
      object.set(key, convert(tuple.getValueNode(), child));
    }
    return object;
  }

  private static JsonNode scalar(ScalarNode node) {
    Tag tag = node.getTag();
    String value = node.getValue();
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (tag.equals(Tag.BOOL)) {
      return factory.booleanNode(Boolean.parseBoolean(value));
    }
    if (tag.equals(Tag.NULL)) {
      return factory.nullNode();
    }
    if ((tag.equals(Tag.INT) || tag.equals(Tag.FLOAT))
        && value.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
      BigDecimal number = new BigDecimal(value);
      return number.scale() == 0
          ? factory.numberNode(number.longValue())
          : factory.numberNode(number);
    }
    return factory.textNode(value);
  }
}
