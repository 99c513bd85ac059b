package org.plastogen.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Which predicates and kinds of edge Biolink has for which ends. */
final class BiolinkEnds {
  private static final String PREFIX = "biolink:";

  /** What a row of either table says. */
  private record Row(
      String name, String predicate, Set<String> subjects, Set<String> objects, String otherwise) {

    boolean takes(List<String> subject, List<String> object) {
      return fits(subjects, subject) && fits(objects, object);
    }

    private static boolean fits(Set<String> allowed, List<String> categories) {
      return allowed.isEmpty() || allowed.containsAll(categories);
    }
  }

  private final List<Row> predicates;
  private final List<Row> associations;

  private BiolinkEnds(List<Row> predicates, List<Row> associations) {
    this.predicates = predicates;
    this.associations = associations;
  }

  /** Reads the tables that come with the program. */
  static BiolinkEnds load() {
    return new BiolinkEnds(
        rows("biolink-predicates.tsv", "predicate", "predicate", "otherwise"),
        rows("biolink-associations.tsv", "association", "predicate", "predicate"));
  }

  private static List<Row> rows(String file, String name, String predicate, String otherwise) {
    CSVFormat format =
        CSVFormat.TDF
            .builder()
            .setQuote(null)
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    try (InputStream in = BiolinkEnds.class.getResourceAsStream(file);
        CSVParser rows =
            CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), format)) {
      return rows.stream()
          .map(
              row ->
                  new Row(
                      PREFIX + row.get(name),
                      PREFIX + row.get(predicate),
                      categories(row, "subjects"),
                      categories(row, "objects"),
                      PREFIX + row.get(otherwise)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> categories(CSVRecord row, String column) {
    return Arrays.stream(row.get(column).split(" "))
        .filter(name -> !name.isEmpty())
        .map(name -> PREFIX + name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The predicate itself, or the weaker one that takes ends of these categories. */
  String predicate(String wanted, List<String> subject, List<String> object) {
    return predicates.stream()
        .filter(row -> row.name().equals(wanted) && !row.takes(subject, object))
        .map(row -> predicate(row.otherwise(), subject, object))
        .findFirst()
        .orElse(wanted);
  }

  /** The kind of edge. */
  String association(String predicate, List<String> subject, List<String> object) {
    return associations.stream()
        .filter(row -> row.predicate().equals(predicate) && row.takes(subject, object))
        .map(Row::name)
        .findFirst()
        .orElse(PREFIX + "Association");
  }
}
