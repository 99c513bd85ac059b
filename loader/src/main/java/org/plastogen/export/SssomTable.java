package org.plastogen.export;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A mapping set as SSSOM/TSV: a YAML head in comment lines, then one row a mapping. Where a mapping
 * was verified stands in extension slots, which the head defines.
 */
public final class SssomTable {
  private static final List<String> COLUMNS =
      List.of(
          "subject_id",
          "subject_label",
          "predicate_id",
          "object_id",
          "object_label",
          "mapping_justification",
          "object_source",
          "mapping_tool",
          "confidence",
          "match_string",
          "comment",
          "ext_verified_in",
          "ext_verification");

  private final String id;
  private final String title;
  private final String date;
  private final Map<String, String> prefixes;

  /**
   * A set.
   *
   * @param id its IRI
   * @param title what it is
   * @param date when it was made; empty if no date shall stand in it
   * @param prefixes beginnings of IRIs, by CURIE prefix
   */
  public SssomTable(String id, String title, String date, Map<String, String> prefixes) {
    this.id = id;
    this.title = title;
    this.date = date;
    this.prefixes = Map.copyOf(prefixes);
  }

  /**
   * A mapping.
   *
   * @param subject IRI of ours
   * @param subjectLabel its label
   * @param predicate a SKOS mapping relation, as a CURIE
   * @param object IRI of the other term
   * @param objectLabel its label
   * @param justification IRI of a SEMAPV term
   * @param confidence between 0 and 1
   * @param objectSource IRI of the other source; may be empty
   * @param tool what proposed it; may be empty
   * @param matched the text both share; may be empty
   * @param comment what a reader should know; may be empty
   * @param verifiedIn a public file that states the identifier; may be empty
   * @param verification how it states it; may be empty
   */
  public record Row(
      String subject,
      String subjectLabel,
      String predicate,
      String object,
      String objectLabel,
      String justification,
      double confidence,
      String objectSource,
      String tool,
      String matched,
      String comment,
      String verifiedIn,
      String verification) {}

  /**
   * The set as text.
   *
   * @param rows the mappings, in the order they shall have
   * @return SSSOM/TSV
   */
  public String text(List<Row> rows) {
    SortedMap<String, String> used = new TreeMap<>();
    StringBuilder table = new StringBuilder(String.join("\t", COLUMNS)).append('\n');
    for (Row row : rows) {
      table.append(
          String.join(
              "\t",
              List.of(
                  curie(row.subject(), used),
                  cell(row.subjectLabel()),
                  row.predicate(),
                  curie(row.object(), used),
                  cell(row.objectLabel()),
                  curie(row.justification(), used),
                  row.objectSource().isEmpty() ? "" : curie(row.objectSource(), used),
                  cell(row.tool()),
                  String.valueOf(row.confidence()),
                  cell(row.matched()),
                  cell(row.comment()),
                  cell(row.verifiedIn()),
                  cell(row.verification()))));
      table.append('\n');
    }
    return head(used) + table;
  }

  private String head(SortedMap<String, String> used) {
    used.put("skos", "http://www.w3.org/2004/02/skos/core#");
    used.put("dcterms", "http://purl.org/dc/terms/");
    used.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    StringBuilder head = new StringBuilder();
    head.append("#mapping_set_id: \"").append(id).append("\"\n");
    head.append("#mapping_set_title: \"").append(title.replace('"', '\'')).append("\"\n");
    head.append("#license: \"https://creativecommons.org/publicdomain/zero/1.0/\"\n");
    if (!date.isEmpty()) {
      head.append("#mapping_date: \"").append(date).append("\"\n");
    }
    head.append("#extension_definitions:\n");
    for (String[] slot :
        new String[][] {{"ext_verified_in", "dcterms:source"}, {"ext_verification", "skos:note"}}) {
      head.append("#  - slot_name: \"").append(slot[0]).append("\"\n");
      head.append("#    property: \"").append(slot[1]).append("\"\n");
      head.append("#    type_hint: \"xsd:string\"\n");
    }
    head.append("#curie_map:\n");
    used.forEach(
        (prefix, iri) ->
            head.append("#  ").append(prefix).append(": \"").append(iri).append("\"\n"));
    return head.toString();
  }

  /** The CURIE with the longest fitting prefix; an IRI without one gets a prefix of its own. */
  private String curie(String iri, Map<String, String> used) {
    String best = "";
    for (String prefix : new TreeSet<>(prefixes.keySet())) {
      String stem = prefixes.get(prefix);
      if (iri.startsWith(stem)
          && iri.length() > stem.length()
          && (best.isEmpty() || stem.length() > prefixes.get(best).length())) {
        best = prefix;
      }
    }
    if (!best.isEmpty()) {
      used.put(best, prefixes.get(best));
      return best + ":" + iri.substring(prefixes.get(best).length());
    }
    String stem = iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    String name =
        used.entrySet().stream()
            .filter(e -> e.getValue().equals(stem))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("ns" + (used.size() + 1));
    used.put(name, stem);
    return name + ":" + iri.substring(stem.length());
  }

  private static String cell(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }
}
