package org.plastogen.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All rules, by identifier. A rule is a file: {@code ID.rq} with a header and the SPARQL that finds
 * its faults, or {@code ID.rule} with the header alone where the program judges it.
 */
public final class RuleBook {
  private static final long LARGEST_FILE = 1_000_000;

  private static final String FOLDER = "/org/plastogen/rule/rules";

  private final SortedMap<String, Rule> rules;

  private RuleBook(SortedMap<String, Rule> rules) {
    this.rules = rules;
  }

  /**
   * The rules that come with the program.
   *
   * @throws WrongRule if one can not be used
   */
  public static RuleBook bundled() {
    try {
      URI uri = RuleBook.class.getResource(FOLDER).toURI();
      if (!uri.getScheme().equals("jar")) {
        return new RuleBook(read(Path.of(uri)));
      }
      String jar = uri.getRawSchemeSpecificPart();
      Path file = Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
      try (FileSystem inside = FileSystems.newFileSystem(file, Map.of())) {
        return new RuleBook(read(inside.getPath(FOLDER)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path entry has no valid address", e);
    }
  }

  /**
   * These rules and those of a folder; one that has the same identifier takes the other's place.
   *
   * @param folder the folder
   * @throws WrongRule if one can not be used
   */
  public RuleBook with(Path folder) {
    SortedMap<String, Rule> all = new TreeMap<>(rules);
    all.putAll(read(folder));
    return new RuleBook(all);
  }

  /** All of them, in order of identifier. */
  public Collection<Rule> all() {
    return rules.values();
  }

  /**
   * The rules of one layer that can be judged on something and have a query.
   *
   * @param layer the layer
   * @param scope what they are judged on
   */
  public List<Rule> queries(Layer layer, Rule.Scope scope) {
    return rules.values().stream()
        .filter(r -> r.layer() == layer && r.fits(scope) && r.query().isPresent())
        .toList();
  }

  /** The rule of this identifier. */
  public Optional<Rule> find(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  private static SortedMap<String, Rule> read(Path folder) {
    SortedMap<String, Rule> found = new TreeMap<>();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(f -> f.getFileName().toString().matches("[^.].*\\.(rq|rule)"))
          .sorted()
          .forEach(files::add);
      for (Path file : files) {
        String id = file.getFileName().toString().replaceAll("\\.(rq|rule)$", "");
        if (found.put(id, RuleReader.read(id, text(id, file))) != null) {
          throw new WrongRule("rule " + id + ": there are two files of this name");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String text(String id, Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
      // A pipe would be waited for without end.
      throw new WrongRule("rule " + id + ": this is no file of at most a million bytes");
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new WrongRule("rule " + id + ": the file is not valid UTF-8; save it again as UTF-8");
    }
  }
}
