package org.plastogen.export;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * JSON-LD 1.1, compacted with the context of the project. The context stands in the file, so that
 * no reader has to fetch it, and beside it. Keys and sets are sorted; lists keep their order.
 */
final class JsonLdExport implements Exporter {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void write(ExportSource source, ExportFolder folder) throws IOException {
    ObjectNode context = new JsonLdContext(source.terms(), source.identifiers()).document();
    folder.text("context.jsonld", pretty(context));
    folder.text("plastogen.jsonld", pretty(compact(source.dataset(), context)));
  }

  private static String pretty(JsonNode node) throws IOException {
    DefaultIndenter unix = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(unix);
    printer.indentObjectsWith(unix);
    return JSON.writer(printer).writeValueAsString(node) + "\n";
  }

  private static JsonNode compact(DatasetGraph dataset, ObjectNode context) throws IOException {
    DatasetGraph named = DatasetGraphFactory.createGeneral();
    dataset.stream().filter(q -> !q.isDefaultGraph()).forEach(named::add);
    ByteArrayOutputStream expanded = new ByteArrayOutputStream();
    RDFDataMgr.write(expanded, named, RDFFormat.JSONLD11_PLAIN);
    try {
      String compacted =
          JsonLd.compact(
                  JsonDocument.of(new ByteArrayInputStream(expanded.toByteArray())),
                  JsonDocument.of(new ByteArrayInputStream(JSON.writeValueAsBytes(context))))
              .ordered()
              .get()
              .toString();
      return sorted(JSON.readTree(compacted));
    } catch (JsonLdError e) {
      throw new IOException("JSON-LD could not be made of the release: " + e.getMessage(), e);
    }
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isObject()) {
      ObjectNode object = JSON.createObjectNode();
      List<String> keys = new ArrayList<>();
      node.fieldNames().forEachRemaining(keys::add);
      keys.stream()
          .sorted()
          .forEach(
              key ->
                  object.set(
                      key,
                      key.equals("@list") || key.equals("@context")
                          ? node.get(key)
                          : sorted(node.get(key))));
      return object;
    }
    if (!node.isArray()) {
      return node;
    }
    ArrayNode array = JSON.createArrayNode();
    List<JsonNode> items = new ArrayList<>();
    node.forEach(item -> items.add(sorted(item)));
    items.stream().sorted(Comparator.comparing(JsonNode::toString)).forEach(array::add);
    return array;
  }

  @Override
  public List<Loss> losses(ExportSource source) {
    return List.of();
  }
}
