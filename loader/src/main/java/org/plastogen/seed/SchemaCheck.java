package org.plastogen.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.plastogen.claim.Place;
import org.plastogen.fault.Fault;

/**
 * Holds a seed file against its published JSON Schema and says what is wrong in a curator's words.
 */
final class SchemaCheck {
  private final JsonSchema schema;
  private final JsonNode schemaNode;

  /**
   * Loads a schema.
   *
   * @param name {@code entities}, {@code document} or {@code tensions}
   */
  SchemaCheck(String name) {
    String resource = "/org/plastogen/seed/schema/" + name + ".schema.json";
    try (InputStream in = SchemaCheck.class.getResourceAsStream(resource)) {
      this.schemaNode = new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
    this.schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(schemaNode, config);
  }

  /**
   * All faults of a file against the schema.
   *
   * @param yaml the file
   * @return one fault for each thing wrong
   */
  List<Fault> check(SeedYaml yaml) {
    List<Fault> faults = new ArrayList<>();
    Set<String> alternatives = new TreeSet<>();
    for (ValidationMessage message : schema.validate(yaml.root())) {
      String at = message.getInstanceLocation().toString();
      if (message.getEvaluationPath().toString().contains("/anyOf/")) {
        alternatives.add(at.replaceAll("/[0-9]+$", ""));
      } else if (!message.getType().equals("anyOf")) {
        faults.add(fault(yaml, at, message));
      }
    }
    for (String at : alternatives) {
      faults.add(
          yaml.text()
              .error(
                  yaml.place(at),
                  "wrong-form",
                  "\"" + key(at) + "\" does not have a form it can have",
                  key(at).equals("paragraph")
                      ? "write a number from 1, or a list such as [4, 5]"
                      : "write a number with a unit beside it, or a time such as 2 h"));
    }
    return faults;
  }

  private Fault fault(SeedYaml yaml, String at, ValidationMessage message) {
    JsonNode value = yaml.root().at(at);
    String key = key(at);
    Place place = yaml.place(at);
    return switch (message.getType()) {
      case "additionalProperties" -> {
        String extra = String.valueOf(message.getProperty());
        yield yaml.text()
            .error(
                yaml.keyPlace(at, extra),
                "unknown-key",
                "the key \"" + extra + "\" is not known here",
                Suggestion.mend(
                    extra, knownKeys(message), "remove it; seeds/README.md lists the keys"));
      }
      case "required" ->
          yaml.text()
              .error(
                  place,
                  "missing-key",
                  "the key \"" + message.getProperty() + "\" is missing here",
                  "add it; seeds/README.md says what it holds");
      case "enum" -> {
        List<String> known =
            StreamSupport.stream(message.getSchemaNode().spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        String otherwise =
            known.size() <= 12
                ? "write one of: " + String.join(", ", known)
                : "take one that editors offer from seeds/schema";
        yield yaml.text()
            .error(
                place,
                "unknown-value",
                "\"" + value.asText() + "\" is not a value of \"" + key + "\"",
                Suggestion.mend(value.asText(), known, otherwise));
      }
      case "pattern" ->
          yaml.text()
              .error(
                  place,
                  "wrong-form",
                  "\"" + value.asText() + "\" does not have the form of \"" + key + "\"",
                  "it must match " + message.getSchemaNode().asText());
      default ->
          yaml.text()
              .error(
                  place,
                  "wrong-form",
                  "\"" + key + "\": " + message.getError(),
                  "seeds/README.md says what it holds");
    };
  }

  private List<String> knownKeys(ValidationMessage message) {
    String object = message.getSchemaLocation().getFragment().toString();
    JsonNode properties = schemaNode.at(object.replaceAll("/additionalProperties$", "/properties"));
    return StreamSupport.stream(((Iterable<String>) properties::fieldNames).spliterator(), false)
        .collect(Collectors.toList());
  }

  private static String key(String pointer) {
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    return last.matches("[0-9]+") && pointer.indexOf('/') < pointer.lastIndexOf('/')
        ? key(pointer.substring(0, pointer.lastIndexOf('/')))
        : last.isEmpty() ? "file" : last;
  }
}
