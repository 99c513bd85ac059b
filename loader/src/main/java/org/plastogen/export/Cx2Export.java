package org.plastogen.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.plastogen.chain.Sign;
import org.plastogen.mechanism.DirectEdge;

/**
 * CX2 (Cytoscape Exchange, version 2), which Cytoscape and NDEx read: the sign is shown by colour
 * and arrow head, hedges by the line, evidence by its width.
 */
final class Cx2Export implements Exporter {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  @Override
  public void write(ExportSource source, ExportFolder folder) throws IOException {
    folder.file("plastogen.cx2", out -> write(SignedNetwork.direct(source), source, out));
    folder.file("net-effects.cx2", out -> write(SignedNetwork.net(source.effects()), source, out));
  }

  private static void write(SignedNetwork network, ExportSource source, OutputStream out)
      throws IOException {
    ArrayNode document = JSON.createArrayNode();
    document.addObject().put("CXVersion", "2.0").put("hasFragments", false);
    ArrayNode counts = document.addObject().putArray("metaData");
    count(counts, "attributeDeclarations", 1);
    count(counts, "networkAttributes", 1);
    count(counts, "nodes", network.nodes().size());
    count(counts, "edges", network.edges().size());
    count(counts, "visualProperties", 1);
    declarations(network, document.addObject().putArray("attributeDeclarations").addObject());
    document
        .addObject()
        .putArray("networkAttributes")
        .addObject()
        .put("name", network.title())
        .put("version", source.date())
        .put("rights", "https://creativecommons.org/licenses/by/4.0/");
    elements(network, document);
    style(document.addObject().putArray("visualProperties").addObject());
    document.addObject().putArray("status").addObject().put("success", true);
    JSON.writeValue(out, document);
    out.write('\n');
  }

  private static void count(ArrayNode into, String aspect, int elements) {
    into.addObject().put("name", aspect).put("elementCount", elements);
  }

  private static void declarations(SignedNetwork network, ObjectNode into) {
    ObjectNode whole = into.putObject("networkAttributes");
    for (String name : List.of("name", "version", "rights")) {
      whole.putObject(name).put("d", "string");
    }
    declare(network.nodeAttributes(), into.putObject("nodes"));
    declare(network.edgeAttributes(), into.putObject("edges"));
  }

  private static void declare(SortedMap<String, Class<?>> attributes, ObjectNode into) {
    attributes.forEach((name, values) -> into.putObject(name).put("d", type(values)));
  }

  private static String type(Class<?> values) {
    if (values == Integer.class) {
      return "integer";
    }
    if (values == Double.class) {
      return "double";
    }
    return values == Boolean.class ? "boolean" : "string";
  }

  private static void elements(SignedNetwork network, ArrayNode document) {
    ArrayNode nodes = document.addObject().putArray("nodes");
    Map<String, Integer> numbers = new HashMap<>();
    network
        .nodes()
        .forEach(
            (id, attributes) -> {
              numbers.put(id, numbers.size());
              ObjectNode node = nodes.addObject().put("id", numbers.get(id));
              values(attributes, node.putObject("v"));
            });
    ArrayNode edges = document.addObject().putArray("edges");
    List<SignedNetwork.Edge> all = new ArrayList<>(network.edges());
    for (int i = 0; i < all.size(); i++) {
      SignedNetwork.Edge edge = all.get(i);
      ObjectNode node =
          edges
              .addObject()
              .put("id", i)
              .put("s", numbers.get(edge.source()))
              .put("t", numbers.get(edge.target()));
      values(edge.attributes(), node.putObject("v"));
    }
  }

  private static void values(Map<String, Object> attributes, ObjectNode into) {
    attributes.forEach((name, value) -> into.set(name, JSON.valueToTree(value)));
  }

  private static void style(ObjectNode into) {
    ObjectNode defaults = into.putObject("default");
    defaults.putObject("network").put("NETWORK_BACKGROUND_COLOR", "#FFFFFF");
    defaults
        .putObject("node")
        .put("NODE_SHAPE", "round-rectangle")
        .put("NODE_BACKGROUND_COLOR", "#F5F5F5")
        .put("NODE_WIDTH", 120)
        .put("NODE_HEIGHT", 32);
    defaults.putObject("edge").put("EDGE_LINE_COLOR", "#777777");
    ObjectNode label = into.putObject("nodeMapping").putObject("NODE_LABEL");
    label.put("type", "PASSTHROUGH");
    label.putObject("definition").put("attribute", "name").put("type", "string");
    ObjectNode edges = into.putObject("edgeMapping");
    bySign(edges, "EDGE_LINE_COLOR", SignStyle::colour);
    bySign(edges, "EDGE_TARGET_ARROW_COLOR", SignStyle::colour);
    bySign(edges, "EDGE_TARGET_ARROW_SHAPE", SignStyle::arrow);
    passed(edges, "EDGE_LINE_STYLE", "line", "string");
    passed(edges, "EDGE_WIDTH", "width", "double");
  }

  private static void bySign(
      ObjectNode edges, String property, java.util.function.Function<Sign, String> look) {
    ObjectNode mapping = edges.putObject(property);
    mapping.put("type", "DISCRETE");
    ObjectNode definition = mapping.putObject("definition");
    definition.put("attribute", "interaction").put("type", "string");
    ArrayNode map = definition.putArray("map");
    for (Sign sign : Sign.values()) {
      map.addObject().put("v", DirectEdge.verb(sign)).put("vp", look.apply(sign));
    }
  }

  private static void passed(ObjectNode edges, String property, String attribute, String type) {
    ObjectNode mapping = edges.putObject(property);
    mapping.put("type", "PASSTHROUGH");
    mapping.putObject("definition").put("attribute", attribute).put("type", type);
  }

  @Override
  public List<Loss> losses(ExportSource source) {
    return SignedNetwork.losses(source);
  }
}
