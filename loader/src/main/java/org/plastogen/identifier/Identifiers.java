package org.plastogen.identifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
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
import java.util.stream.Stream;
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
  private static final Pattern HOST = Pattern.compile("(?i)https?://[^/?#]*");
  private static final Pattern ENDING =
      Pattern.compile("(/entry|\\.(html|ttl|rdf|nt|xml|txt|json|jsonld))?/?$");
  private static final Pattern INNER =
      Pattern.compile("(?<=.)https?://.*|(?<=[?&;]\\w{1,40}=)[^&;#]+");
  private static final Pattern SHORT_FORM = Pattern.compile("(?:obo:)?([A-Za-z]+)_([A-Za-z0-9]+)");

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
      space.readStems().forEach(stem -> byStem.put(stem, space));
      space.pageStems().forEach(stem -> byPage.put(stem, space));
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
      String compact = colons(bare.substring(URN.length()));
      return readCurie(compact.startsWith("obo.") ? compact.substring(4) : compact);
    }
    return bare.startsWith("http://") || bare.startsWith("https://")
        ? readIri(bare, byStem)
        : readCurie(bare);
  }

  /**
   * Reads what a person may ask by: an identifier as {@link #read} does, or else a web page or file
   * about the thing, with a slash too many, or in the wrong case, or the address of a browser of
   * ontologies that holds the identifier ({@code ?iri=http%3A%2F%2F…}). This is too much for the
   * nodes of a graph, where a page is not the thing.
   *
   * @param text an IRI, the address of a page, or a CURIE
   * @return the identifier; empty if there is none in it
   */
  public Optional<Identifier> readAsked(String text) {
    String bare = text.strip().replaceFirst("^<(.*)>$", "$1");
    Matcher host = HOST.matcher(bare);
    String known = host.lookingAt() ? fold(host.group()) + bare.substring(host.end()) : bare;
    String plain = host.lookingAt() ? ENDING.matcher(known).replaceFirst("") : known;
    return Stream.of(bare, known, plain)
        .flatMap(each -> read(each).stream())
        .findFirst()
        .or(() -> readIri(plain, byPage))
        .or(() -> read(raised(plain)))
        .or(() -> host.lookingAt() ? readWithin(bare) : Optional.empty());
  }

  /** The first identifier that an address holds, percent-encoded up to twice. */
  private Optional<Identifier> readWithin(String address) {
    String open = unescaped(unescaped(address));
    return INNER.matcher(open).results().flatMap(inner -> read(inner.group()).stream()).findFirst();
  }

  private static String unescaped(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // A stray percent sign: the text is no encoded one.
    }
  }

  /** With the part after the last separator in capitals, as nearly all identifiers are. */
  private static String raised(String text) {
    int start = Math.max(text.lastIndexOf(':'), text.lastIndexOf('/')) + 1;
    return text.substring(0, start) + text.substring(start).toUpperCase(Locale.ROOT);
  }

  /**
   * Tries the longest stem first. Each stem between the IRI and a candidate in the sorted map would
   * begin with what the two have in common, so cutting the IRI there misses none.
   */
  private static Optional<Identifier> readIri(
      String iri, NavigableMap<String, IdentifierSpace> stems) {
    String plain = colons(iri);
    String open = plain;
    Map.Entry<String, IdentifierSpace> candidate = stems.floorEntry(open);
    while (candidate != null && !open.isEmpty()) {
      String stem = candidate.getKey();
      if (open.startsWith(stem)) {
        Optional<Identifier> found = identifier(candidate.getValue(), plain, stem.length());
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
    Matcher shortForm = SHORT_FORM.matcher(curie);
    if (shortForm.matches() && byName.containsKey(fold(shortForm.group(1)))) {
      IdentifierSpace space = byName.get(fold(shortForm.group(1)));
      return identifier(space, shortForm.group(2), 0);
    }
    int colon = curie.indexOf(':');
    if (colon <= 0) {
      return Optional.empty();
    }
    IdentifierSpace space = byName.get(fold(curie.substring(0, colon)));
    if (space == null) {
      return Optional.empty();
    }
    int start = colon + 1;
    boolean repeated =
        !space.embedded().isEmpty()
            && curie.regionMatches(true, start, space.embedded(), 0, space.embedded().length());
    return identifier(space, curie, repeated ? start + space.embedded().length() : start);
  }

  private static Optional<Identifier> identifier(IdentifierSpace space, String text, int start) {
    String local = text.substring(start);
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
