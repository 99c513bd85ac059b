package org.plastogen.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.plastogen.claim.Mapping;
import org.plastogen.vocabulary.Vocabulary;

/**
 * One SSSOM set: entities mapped to identifiers of other sources, and our terms to RO and Biolink.
 */
final class SssomExport implements Exporter {
  private static final Map<String, String> MORE_PREFIXES =
      Map.of(
          "pg", Vocabulary.ONTOLOGY,
          "biolink", "https://w3id.org/biolink/vocab/",
          "obo", "http://purl.obolibrary.org/obo/",
          "bioregistry", "https://bioregistry.io/registry/",
          "semapv", "https://w3id.org/semapv/vocab/");

  @Override
  public void write(ExportSource source, ExportFolder folder) throws IOException {
    SssomTable table =
        new SssomTable(
            Vocabulary.BASE + "mappings/all",
            "Entities and terms of Plastogen, mapped to other sources",
            source.date(),
            prefixes(source));
    List<SssomTable.Row> rows = new ArrayList<>();
    source.seeds().mappings().forEach(mapping -> rows.add(row(mapping)));
    rows.addAll(terms(source));
    rows.sort(
        Comparator.comparing(SssomTable.Row::subject)
            .thenComparing(SssomTable.Row::predicate)
            .thenComparing(SssomTable.Row::object));
    folder.text("plastogen.sssom.tsv", table.text(rows));
  }

  static Map<String, String> prefixes(ExportSource source) {
    Map<String, String> prefixes = new TreeMap<>(source.identifiers().prefixes());
    prefixes.putAll(MORE_PREFIXES);
    return prefixes;
  }

  private static SssomTable.Row row(Mapping mapping) {
    return new SssomTable.Row(
        mapping.entity().iri(),
        mapping.entity().label(),
        "skos:" + mapping.match(),
        mapping.object(),
        mapping.objectLabel().orElse(""),
        mapping.justification(),
        mapping.confidence().orElse(1.0),
        mapping.source().orElse(""),
        "",
        "",
        mapping.comment().orElse(""),
        mapping.verifiedIn().orElse(""),
        mapping.verification().orElse(""));
  }

  private static List<SssomTable.Row> terms(ExportSource source) {
    List<SssomTable.Row> rows = new ArrayList<>();
    for (Property match :
        List.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch)) {
      source
          .terms()
          .model()
          .listSubjectsWithProperty(match)
          .filterKeep(Resource::isURIResource)
          .forEach(
              term ->
                  term.listProperties(match)
                      .forEach(
                          s ->
                              rows.add(
                                  new SssomTable.Row(
                                      term.getURI(),
                                      term.getProperty(RDFS.label).getString(),
                                      "skos:" + match.getLocalName(),
                                      s.getResource().getURI(),
                                      "",
                                      "https://w3id.org/semapv/vocab/ManualMappingCuration",
                                      1.0,
                                      "",
                                      "",
                                      "",
                                      "",
                                      "",
                                      ""))));
    }
    return rows;
  }

  @Override
  public List<Loss> losses(ExportSource source) {
    return List.of(
        new Loss("claims", source.claims(c -> true), "a mapping set holds mappings only (nquads)"));
  }
}
