package org.plastogen.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.plastogen.claim.Place;
import org.plastogen.fault.Fault;
import org.plastogen.seed.SeedText;

/** Reads {@code *.rq} files: a comment header of title, question and meaning, then SPARQL 1.1. */
public final class QuestionReader {
  private static final Pattern HEADER =
      Pattern.compile("#\\s*(title|question|meaning|keywords):\\s*(.*)");

  /** Reading a query takes time that grows with the square of its length. */
  private static final int LONGEST = 100_000;

  private QuestionReader() {}

  /**
   * Reads the questions of a folder and those of its folder {@code federated}, which ask other
   * endpoints too.
   *
   * @param folder the folder
   * @param faults where missing headers and syntax errors go
   * @return the questions that are sound, those that ask other endpoints last
   */
  public static List<Question> readWithFederated(Path folder, Consumer<Fault> faults) {
    List<Question> all = new ArrayList<>(read(folder, faults));
    all.addAll(read(folder.resolve("federated"), faults));
    return List.copyOf(all);
  }

  /**
   * Reads all questions of a folder, in order of name.
   *
   * @param folder the folder; none if it does not exist
   * @param faults where missing headers and syntax errors go
   * @return the questions that are sound
   */
  public static List<Question> read(Path folder, Consumer<Fault> faults) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Question> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
        one(folder, file, faults).ifPresent(all::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static Optional<Question> one(Path folder, Path file, Consumer<Fault> faults) {
    Path whole = file.toAbsolutePath().normalize();
    Path root = folder.toAbsolutePath().normalize().getParent();
    Optional<SeedText> read = SeedText.read(root == null ? whole.getRoot() : root, whole, faults);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    String name = read.get().name();
    String text = read.get().text();
    if (text.length() > LONGEST) {
      faults.accept(
          fault(
              text,
              new Place(name, 1, 1),
              "too-large",
              "the question has more than " + LONGEST + " characters",
              "ask for less, or in several questions"));
      return Optional.empty();
    }
    Map<String, String> header = new HashMap<>();
    String last = "";
    for (String line : text.lines().takeWhile(l -> l.startsWith("#")).toList()) {
      Matcher matcher = HEADER.matcher(line);
      if (matcher.matches()) {
        last = matcher.group(1);
        header.put(last, matcher.group(2).strip());
      } else if (!last.isEmpty()) {
        header.merge(last, line.substring(1).strip(), (a, b) -> a + " " + b);
      }
    }
    for (String key : List.of("title", "question", "meaning")) {
      if (!header.containsKey(key)) {
        faults.accept(
            fault(
                text,
                new Place(name, 1, 1),
                "query-header",
                "the header has no " + key,
                "add # " + key + ": …"));
        return Optional.empty();
      }
    }
    try {
      QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      if (e.getCause() instanceof StackOverflowError) {
        faults.accept(
            fault(
                text,
                new Place(name, 1, 1),
                "query-depth",
                "the query nests too deeply to be read",
                "look for stray brackets"));
        return Optional.empty();
      }
      faults.accept(
          fault(
              text,
              new Place(name, Math.max(1, e.getLine()), Math.max(1, e.getColumn())),
              "query-syntax",
              "this is not SPARQL 1.1: " + firstLine(e),
              "correct it at this place"));
      return Optional.empty();
    }
    String base = file.getFileName().toString().replaceAll("\\.rq$", "");
    return Optional.of(
        new Question(
            base,
            header.get("title"),
            header.get("question"),
            header.get("meaning"),
            header.getOrDefault("keywords", ""),
            text));
  }

  private static String firstLine(QueryParseException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static Fault fault(String text, Place place, String rule, String message, String mend) {
    Optional<String> line = text.lines().skip(place.line() - 1L).findFirst();
    return new Fault(rule, Fault.Severity.ERROR, place, message, mend, line);
  }
}
