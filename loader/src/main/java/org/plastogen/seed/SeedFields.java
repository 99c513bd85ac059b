package org.plastogen.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plastogen.claim.Place;

/** One object of a seed file that has passed its schema, with typed access to its fields. */
record SeedFields(SeedYaml yaml, JsonNode node, String pointer) {
  static SeedFields root(SeedYaml yaml) {
    return new SeedFields(yaml, yaml.root(), "");
  }

  /** The objects of a list; none if the key is absent. */
  List<SeedFields> objects(String key) {
    List<SeedFields> all = new ArrayList<>();
    JsonNode list = node.path(key);
    for (int i = 0; i < list.size(); i++) {
      all.add(new SeedFields(yaml, list.get(i), pointer + "/" + key + "/" + i));
    }
    return all;
  }

  Optional<SeedFields> object(String key) {
    return node.has(key)
        ? Optional.of(new SeedFields(yaml, node.get(key), pointer + "/" + key))
        : Optional.empty();
  }

  Optional<String> text(String key) {
    return node.has(key) ? Optional.of(node.get(key).asText()) : Optional.empty();
  }

  String required(String key) {
    return node.path(key).asText();
  }

  boolean flag(String key) {
    return node.path(key).asBoolean(false);
  }

  int number(String key) {
    return node.path(key).asInt();
  }

  /** A text or a list of texts, as a list. */
  List<String> texts(String key) {
    JsonNode value = node.path(key);
    List<String> all = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> all.add(item.asText()));
    } else if (!value.isMissingNode()) {
      all.add(value.asText());
    }
    return all;
  }

  /** A number or a list of numbers, as a list. */
  List<Integer> numbers(String key) {
    return texts(key).stream().map(Integer::valueOf).toList();
  }

  /** Where this object stands. */
  Place place() {
    return yaml.place(pointer);
  }

  /** Where the value of a key stands. */
  Place place(String key) {
    return yaml.place(pointer + "/" + SeedYaml.escape(key));
  }

  /** Where the n-th item of a list, or the single value, stands. */
  Place place(String key, int index) {
    return node.path(key).isArray()
        ? yaml.place(pointer + "/" + SeedYaml.escape(key) + "/" + index)
        : place(key);
  }
}
