package org.plastogen.identifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The registry of identifier spaces. It reads an identifier in any spelling it knows, and tells how
 * other graphs spell it. What it knows stands in {@code spellings.tsv}.
 */
public final class Identifiers {
  private static final String FILE = "spellings.tsv";
  private static final String URN = "urn:miriam:";
  private static final Pattern SHORT_FORM = Pattern.compile("(?i:obo:)?([A-Za-z]+)_([A-Za-z0-9]+)");

  private static final Pattern REGISTRY =
      Pattern.compile(
          "https?://(?:identifiers\\.org|bioregistry\\.io|n2t\\.net|bio2rdf\\.org)/"
              + "(?<name>[^/:]+)[/:](?<rest>.+)");

  private static final Pattern PROVIDED = Pattern.compile("([^/:]+)[/:]");

  private final List<IdentifierSpace> spaces;
  private final SortedMap<String, IdentifierSpace> byName = new TreeMap<>();
  private final NavigableMap<String, IdentifierSpace> byStem = new TreeMap<>();
  private final NavigableMap<String, IdentifierSpace> byPage = new TreeMap<>();

  private Identifiers(List<IdentifierSpace> spaces) {
    this.spaces = List.copyOf(spaces);
    for (IdentifierSpace space : spaces) {
      byName.put(fold(space.prefix()), space);
      space.names().forEach(name -> byName.put(fold(name), space));
      space.namespaces().forEach(name -> byName.put(fold(name), space));
      space.usualStems().forEach(stem -> byStem.put(stem, space));
      space.pageStems().forEach(stem -> byPage.put(colons(stem), space));
    }
  }

  /**
   * Reads the registry.
   *
   * @return all spaces it knows
   */
  public static Identifiers load() {
    CSVFormat format =
        CSVFormat.TDF
            .builder()
            .setQuote(null)
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    try (InputStream in = Identifiers.class.getResourceAsStream(FILE);
        CSVParser rows =
            CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), format)) {
      return new Identifiers(rows.stream().map(Identifiers::space).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IdentifierSpace space(CSVRecord row) {
    return new IdentifierSpace(
        row.get("prefix"),
        row.get("iri"),
        Pattern.compile(row.get("local")),
        words(row.get("names")),
        words(row.get("namespaces")),
        row.get("embedded"),
        words(row.get("stems")),
        words(row.get("pages")),
        Pattern.compile(row.get("version")),
        row.get("checked"));
  }

  private static List<String> words(String cell) {
    return cell.isBlank() ? List.of() : Arrays.asList(cell.split(" "));
  }

  /** All spaces, by prefix. */
  public List<IdentifierSpace> spaces() {
    return spaces;
  }

  /** What the canonical IRIs start with, by prefix. */
  public SortedMap<String, String> prefixes() {
    SortedMap<String, String> found = new TreeMap<>();
    spaces.forEach(space -> found.put(space.prefix(), space.iri()));
    return Collections.unmodifiableSortedMap(found);
  }

  /**
   * Reads an identifier.
   *
   * @param text an IRI, with or without angle brackets, or a CURIE with its prefix in any case, in
   *     any spelling that the registry knows, also with a version where the space has versions
   * @return the identifier; empty if the space is unknown or the local part has not the form of
   *     that space
   */
  public Optional<Identifier> read(String text) {
    String bare = text.strip();
    if (bare.startsWith("<") && bare.endsWith(">")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    if (bare.startsWith(URN)) {
      return readCurie(colons(bare.substring(URN.length())));
    }
    if (!bare.startsWith("http://") && !bare.startsWith("https://")) {
      return readCurie(bare);
    }
    Optional<Identifier> found = readIri(bare, byStem);
    return found.isPresent() ? found : readRegistry(colons(bare));
  }

  /**
   * Reads what a person may ask by: an identifier as {@link #read} does, or else a web page or file
   * about the thing, with or without {@code www.}, with parameters or a slash too many, or in the
   * wrong case, or an address that ends with the identifier or holds it as a parameter ({@code
   * ?iri=http%3A%2F%2F…}). This is too much for the nodes of a graph, where a page is not the
   * thing.
   *
   * @param text an IRI, the address of a page, or a CURIE
   * @return the identifier; empty if there is none in it
   */
  public Optional<Identifier> readAsked(String text) {
    return new AskedSpelling(this::read, page -> readIri(page, byPage)).read(text);
  }

  static boolean isOfRegistry(String iri) {
    return REGISTRY.matcher(iri).matches();
  }

  /** A registry's IRI: a name and the local part; before them may stand a provider's code. */
  private Optional<Identifier> readRegistry(String iri) {
    Matcher registry = REGISTRY.matcher(iri);
    if (!registry.matches()) {
      return Optional.empty();
    }
    IdentifierSpace space = byName.get(fold(registry.group("name").replaceFirst("^obo\\.", "")));
    if (space != null) {
      return identifier(space, registry.group("rest"));
    }
    Matcher provided = PROVIDED.matcher(registry.group("rest"));
    return provided.lookingAt() && !registry.group("name").contains(".")
        ? readCurie(provided.replaceFirst("$1:"))
        : Optional.empty();
  }

  /**
   * Tries the longest stem first. Each stem between the IRI and a candidate in the sorted map would
   * begin with what the two have in common, so cutting the IRI there misses none.
   */
  private Optional<Identifier> readIri(String iri, NavigableMap<String, IdentifierSpace> stems) {
    String plain = colons(iri);
    String open = plain;
    Map.Entry<String, IdentifierSpace> candidate = stems.floorEntry(open);
    while (candidate != null && !open.isEmpty()) {
      String stem = candidate.getKey();
      if (open.startsWith(stem)) {
        Optional<Identifier> found =
            identifier(candidate.getValue(), plain.substring(stem.length()));
        if (found.isPresent()) {
          return found;
        }
        open = stem.substring(0, stem.length() - 1);
      } else {
        open = open.substring(0, common(open, stem));
      }
      candidate = stems.floorEntry(open);
    }
    return Optional.empty();
  }

  private static String colons(String text) {
    return text.replace("%3A", ":").replace("%3a", ":");
  }

  private static int common(String one, String other) {
    int mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
    return mismatch < 0 ? one.length() : mismatch;
  }

  private Optional<Identifier> readCurie(String curie) {
    return named(curie).flatMap(named -> identifier(named.space(), named.local()));
  }

  /** What a CURIE or short form says, whether or not the space has such a local part. */
  private Optional<Identifier> named(String text) {
    String curie = text.startsWith("obo.") ? text.substring(4) : text;
    Matcher shortForm = SHORT_FORM.matcher(curie);
    if (shortForm.matches() && byName.containsKey(fold(shortForm.group(1)))) {
      IdentifierSpace space = byName.get(fold(shortForm.group(1)));
      return Optional.of(new Identifier(space, shortForm.group(2)));
    }
    int colon = curie.indexOf(':');
    return Optional.ofNullable(byName.get(fold(curie.substring(0, Math.max(colon, 0)))))
        .map(space -> new Identifier(space, curie.substring(colon + 1)));
  }

  /** Some spellings repeat the prefix: {@code chebi/CHEBI:6121}, {@code obi/OBI_0000634}. */
  private Optional<Identifier> identifier(IdentifierSpace space, String rest) {
    return local(space, rest)
        .or(
            () ->
                named(rest)
                    .filter(repeated -> repeated.space().equals(space))
                    .flatMap(repeated -> local(space, repeated.local())));
  }

  private static Optional<Identifier> local(IdentifierSpace space, String text) {
    String local = text;
    if (!space.local().matcher(local).matches()) {
      local = local.replaceFirst("(?:" + space.version() + ")$", "");
    }
    return space.local().matcher(local).matches()
        ? Optional.of(new Identifier(space, local))
        : Optional.empty();
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
