package org.plastogen.seed;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Mapping;
import org.plastogen.claim.Place;
import org.plastogen.fault.Fault;

/**
 * Reads SSSOM files: tab-separated mappings below a block of metadata in comment lines (SSSOM 1.0,
 * section "TSV").
 */
final class MappingReader {
  private static final Pattern SKOS_MATCH =
      Pattern.compile("skos:(exact|close|broad|narrow|related)Match");
  private static final Pattern CONFIDENCE = Pattern.compile("0|1|[01]\\.0*|0\\.\\d+");
  private static final List<String> COLUMNS =
      List.of("subject_label", "predicate_id", "object_id", "mapping_justification");

  private final EntityIndex entities;
  private final Consumer<Fault> faults;

  MappingReader(EntityIndex entities, Consumer<Fault> faults) {
    this.entities = entities;
    this.faults = faults;
  }

  /**
   * Reads all {@code *.sssom.tsv} files of a folder.
   *
   * @param root the folder that names are relative to
   * @param folder the folder
   * @return the mappings whose entity, prefixes and predicate are known
   */
  List<Mapping> read(Path root, Path folder) {
    List<Mapping> all = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return all;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sssom.tsv")).sorted().toList()) {
        SeedText.read(root, file, faults).ifPresent(text -> readOne(text, all));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private void readOne(SeedText text, List<Mapping> into) {
    int headLines = (int) text.lines().stream().takeWhile(l -> l.startsWith("#")).count();
    String head =
        text.lines().stream()
            .limit(headLines)
            .map(l -> l.substring(1))
            .collect(Collectors.joining("\n"));
    Optional<SeedYaml> yaml = SeedYaml.parse(new SeedText(text.name(), head, text.lines()), faults);
    if (yaml.isEmpty()) {
      return;
    }
    Map<String, String> prefixes = new HashMap<>();
    yaml.get()
        .root()
        .path("curie_map")
        .properties()
        .forEach(e -> prefixes.put(e.getKey(), e.getValue().asText()));
    String table = text.lines().stream().skip(headLines).collect(Collectors.joining("\n"));
    CSVFormat format =
        CSVFormat.TDF.builder().setQuote(null).setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(new StringReader(table), format)) {
      for (String column : COLUMNS) {
        if (!rows.getHeaderNames().contains(column)) {
          faults.accept(
              text.error(
                  new Place(text.name(), headLines + 1, 1),
                  "sssom-column",
                  "the column \"" + column + "\" is missing",
                  "add it to the header line"));
          return;
        }
      }
      for (CSVRecord row : rows) {
        Place place = new Place(text.name(), headLines + 1 + (int) row.getRecordNumber(), 1);
        mapping(text, place, row, prefixes).ifPresent(into::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Mapping> mapping(
      SeedText text, Place place, CSVRecord row, Map<String, String> prefixes) {
    if (!row.isConsistent()) {
      faults.accept(
          text.error(
              place,
              "sssom-row",
              "the row has " + row.size() + " cells, not as many as the header",
              "add or remove tabs"));
      return Optional.empty();
    }
    String predicate = row.get("predicate_id");
    if (!SKOS_MATCH.matcher(predicate).matches()) {
      faults.accept(
          text.error(
              place,
              "sssom-predicate",
              "\"" + predicate + "\" is not a SKOS mapping relation",
              "use skos:exactMatch, closeMatch, broadMatch, narrowMatch or relatedMatch"));
      return Optional.empty();
    }
    Optional<Entity> entity = entities.find(row.get("subject_label"), text, place, faults);
    Optional<String> object = expand(text, place, row.get("object_id"), prefixes);
    Optional<String> because = expand(text, place, row.get("mapping_justification"), prefixes);
    Optional<String> source =
        cell(row, "object_source").flatMap(s -> expand(text, place, s, prefixes));
    if (entity.isEmpty() || object.isEmpty() || because.isEmpty()) {
      return Optional.empty();
    }
    sameSubject(text, place, row, entity.get(), prefixes);
    return Optional.of(
        new Mapping(
            entity.get(),
            "http://www.w3.org/2004/02/skos/core#" + predicate.substring(5),
            object.get(),
            cell(row, "object_label"),
            because.get(),
            confidence(text, place, row),
            source,
            cell(row, "comment"),
            cell(row, "ext_verified_in"),
            cell(row, "ext_verification"),
            place));
  }

  private void sameSubject(
      SeedText text, Place place, CSVRecord row, Entity entity, Map<String, String> prefixes) {
    cell(row, "subject_id")
        .flatMap(id -> expand(text, place, id, prefixes))
        .filter(iri -> !iri.equals(entity.iri()))
        .ifPresent(
            iri ->
                faults.accept(
                    text.error(
                        place,
                        "sssom-subject",
                        "the subject "
                            + row.get("subject_id")
                            + " is not \""
                            + entity.label()
                            + "\"",
                        "write the identifier of that entity, \"" + entity.id() + "\"")));
  }

  private Optional<Double> confidence(SeedText text, Place place, CSVRecord row) {
    Optional<String> given = cell(row, "confidence");
    if (given.isEmpty() || CONFIDENCE.matcher(given.get()).matches()) {
      return given.map(Double::valueOf);
    }
    faults.accept(
        text.error(
            place,
            "sssom-confidence",
            "the confidence \"" + given.get() + "\" is no number from 0 to 1",
            "write a number such as 0.9, or leave the cell empty"));
    return Optional.empty();
  }

  private static Optional<String> cell(CSVRecord row, String column) {
    return row.isMapped(column) && !row.get(column).isBlank()
        ? Optional.of(row.get(column))
        : Optional.empty();
  }

  private Optional<String> expand(
      SeedText text, Place place, String curie, Map<String, String> prefixes) {
    int colon = curie.indexOf(':');
    String prefix = colon < 0 ? curie : curie.substring(0, colon);
    if (!prefixes.containsKey(prefix)) {
      faults.accept(
          text.error(
              place,
              "unknown-prefix",
              "the prefix of \"" + curie + "\" is not in the curie_map",
              Suggestion.mend(prefix, prefixes.keySet(), "add it to the head of the file")));
      return Optional.empty();
    }
    return Optional.of(prefixes.get(prefix) + curie.substring(colon + 1));
  }
}
