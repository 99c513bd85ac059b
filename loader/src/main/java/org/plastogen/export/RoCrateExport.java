package org.plastogen.export;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plastogen.release.Manifest;
import org.plastogen.release.Release;
import org.plastogen.vocabulary.Vocabulary;

/** The files of a release as they are, described by an RO-Crate (version 1.1). */
final class RoCrateExport implements Exporter {
  private static final String DESCRIPTION = "ro-crate-metadata.json";

  @Override
  public void write(ExportSource source, ExportFolder folder) throws IOException {
    List<String> files = new ArrayList<>(source.release().manifest().files().keySet());
    files.add(Manifest.FILE);
    files.add(Release.SUMS);
    for (String name : files) {
      String target = name.equals(Release.SUMS) ? "RELEASE-SHA256SUMS" : name;
      folder.file(target, out -> Files.copy(source.release().folder().resolve(name), out));
    }
    folder.text(DESCRIPTION, describe(source, files));
  }

  private static String describe(ExportSource source, List<String> files) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode crate = mapper.createObjectNode();
    crate.put("@context", "https://w3id.org/ro/crate/1.1/context");
    ArrayNode graph = crate.putArray("@graph");
    ObjectNode descriptor = graph.addObject();
    descriptor.put("@id", DESCRIPTION).put("@type", "CreativeWork");
    descriptor.putObject("conformsTo").put("@id", "https://w3id.org/ro/crate/1.1");
    descriptor.putObject("about").put("@id", "./");
    ObjectNode root = graph.addObject().put("@id", "./").put("@type", "Dataset");
    root.put("name", DatasetDescription.NAME);
    root.put("description", DatasetDescription.ABOUT);
    root.put("identifier", Vocabulary.BASE + "release/" + source.release().manifest().id());
    root.put("version", source.date());
    root.put("datePublished", source.date());
    root.putObject("license").put("@id", DatasetDescription.LICENCE);
    root.putObject("author").put("@id", Vocabulary.BASE + "project");
    ArrayNode parts = root.putArray("hasPart");
    for (String name : files) {
      String target = name.equals(Release.SUMS) ? "RELEASE-SHA256SUMS" : name;
      parts.addObject().put("@id", target);
      file(source, name, graph.addObject().put("@id", target));
    }
    graph
        .addObject()
        .put("@id", DatasetDescription.LICENCE)
        .put("@type", "CreativeWork")
        .put("name", "Creative Commons Attribution 4.0 International");
    graph
        .addObject()
        .put("@id", Vocabulary.BASE + "project")
        .put("@type", "Organization")
        .put("name", "The Plastogen project")
        .put("url", Vocabulary.BASE);
    DefaultIndenter unix = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(unix);
    printer.indentObjectsWith(unix);
    return mapper.writer(printer).writeValueAsString(crate) + "\n";
  }

  private static void file(ExportSource source, String name, ObjectNode entry) throws IOException {
    Path path = source.release().folder().resolve(name);
    entry.put("@type", "File").put("name", about(name)).put("encodingFormat", type(name));
    entry.put("contentSize", String.valueOf(Files.size(path)));
    String sum = source.release().manifest().files().get(name);
    if (sum != null) {
      entry.put("sha256", sum);
    }
  }

  private static String about(String name) {
    return switch (name) {
      case Release.QUADS -> "Everything the release holds, as sorted N-Quads";
      case Release.BINARY -> "The same as RDF Thrift, which Jena reads quickest";
      case Release.TRIG -> "The same as TriG, for reading";
      case Release.TURTLE -> "Ontology, claims and inferences as one Turtle file";
      case Release.REPORT -> "What the check found";
      case Release.SUMS -> "SHA-256 of each file of the release";
      case Manifest.FILE -> "What the release says of itself";
      default -> "Part of the release";
    };
  }

  private static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "nq" -> "application/n-quads";
      case "rt" -> "application/rdf+thrift";
      case "trig" -> "application/trig";
      case "ttl" -> "text/turtle";
      case "json" -> "application/json";
      default -> "text/plain";
    };
  }

  @Override
  public List<Loss> losses(ExportSource source) {
    return List.of();
  }
}
