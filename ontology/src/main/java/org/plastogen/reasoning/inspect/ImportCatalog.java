package org.plastogen.reasoning.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.plastogen.reasoning.TextPlace;

/**
 * Which local file stands for which imported ontology: the OASIS XML catalog {@code
 * catalog-v001.xml} beside the ontology, as Protégé writes it ({@code uri} and {@code rewriteURI}).
 * Addresses on the network are never taken from it.
 */
final class ImportCatalog {
  static final String FILE = "catalog-v001.xml";

  private final Path folder;
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> starts = new HashMap<>();

  private ImportCatalog(Path folder) {
    this.folder = folder;
  }

  /** The catalog of a folder; an empty one if there is none. */
  static ImportCatalog of(Path folder) throws Refusal {
    ImportCatalog catalog = new ImportCatalog(folder);
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return catalog;
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          catalog.entry(xml);
        }
      }
    } catch (XMLStreamException e) {
      throw new Refusal(
          Finding.of(
              "catalog",
              new TextPlace(FILE, Math.max(1, e.getLocation().getLineNumber())),
              "the catalog of imports is not XML that can be read"));
    } catch (IOException e) {
      throw new Refusal(
          Finding.of("catalog", new TextPlace(FILE, 1), "the catalog of imports can not be read"));
    }
    return catalog;
  }

  private void entry(XMLStreamReader xml) {
    String uri = xml.getAttributeValue(null, "uri");
    if (xml.getLocalName().equals("uri") && uri != null) {
      files.put(String.valueOf(xml.getAttributeValue(null, "name")), uri);
    }
    String prefix = xml.getAttributeValue(null, "rewritePrefix");
    if (xml.getLocalName().equals("rewriteURI") && prefix != null) {
      starts.put(String.valueOf(xml.getAttributeValue(null, "uriStartString")), prefix);
    }
  }

  /** The local file of an import, if the catalog names one that exists. */
  Optional<Path> find(String iri) {
    String target = files.get(iri);
    if (target == null) {
      target =
          starts.entrySet().stream()
              .filter(start -> iri.startsWith(start.getKey()))
              .map(start -> start.getValue() + iri.substring(start.getKey().length()))
              .findFirst()
              .orElse(null);
    }
    return Optional.ofNullable(target).flatMap(this::local);
  }

  private Optional<Path> local(String target) {
    try {
      URI uri = folder.toUri().resolve(target.replace(" ", "%20"));
      return Optional.of(uri)
          .filter(u -> "file".equals(u.getScheme()))
          .map(Path::of)
          .filter(Files::isRegularFile);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
