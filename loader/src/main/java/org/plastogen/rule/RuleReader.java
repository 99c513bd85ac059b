package org.plastogen.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.plastogen.fault.Fault;

/** Reads the text of one rule: a header in comment lines, and SPARQL 1.1 below it if it has any. */
final class RuleReader {
  private static final Pattern KEY = Pattern.compile("#\\s?([a-z]+):\\s?(.*)");
  private static final List<String> REQUIRED =
      List.of("title", "layer", "scope", "severity", "why", "mend", "bad", "good");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern VALUE = Pattern.compile("\\{([A-Za-z]\\w*)}");

  private RuleReader() {}

  static Rule read(String id, String text) {
    if (!ID.matcher(id).matches()) {
      throw new WrongRule("rule " + id + ": the file name is lower case, digits and hyphens");
    }
    Map<String, String> header = header(text);
    for (String key : REQUIRED) {
      if (header.getOrDefault(key, "").isBlank()) {
        throw new WrongRule("rule " + id + ": the header has no \"" + key + "\"");
      }
    }
    boolean hasQuery = text.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#"));
    Optional<String> message = Optional.ofNullable(header.get("message"));
    if (hasQuery) {
      checkQuery(id, text, message);
    }
    return new Rule(
        id,
        header.get("title"),
        one(id, Layer.class, header.get("layer")),
        one(id, Rule.Scope.class, header.get("scope")),
        one(id, Fault.Severity.class, header.get("severity")),
        header.get("why"),
        header.get("mend"),
        header.get("bad"),
        header.get("good"),
        message,
        hasQuery ? Optional.of(text) : Optional.empty());
  }

  /** Lines without a key continue the one before; in examples line breaks are kept. */
  private static Map<String, String> header(String text) {
    Map<String, String> header = new LinkedHashMap<>();
    String last = "";
    for (String line : text.lines().takeWhile(l -> l.startsWith("#")).toList()) {
      Matcher matcher = KEY.matcher(line);
      boolean example = last.equals("bad") || last.equals("good");
      if (matcher.matches() && !(example && line.startsWith("#  "))) {
        last = matcher.group(1);
        header.put(last, matcher.group(2).strip());
      } else if (example) {
        header.merge(last, line.substring(1).stripTrailing(), (a, b) -> a + "\n" + b);
      } else if (!last.isEmpty()) {
        header.merge(last, line.substring(1).strip(), (a, b) -> (a + " " + b).strip());
      }
    }
    header.replaceAll((key, value) -> key.matches("bad|good") ? example(value) : value);
    return header;
  }

  private static String example(String value) {
    return value.lines().filter(l -> !l.isBlank()).collect(Collectors.joining("\n")).stripIndent();
  }

  private static void checkQuery(String id, String text, Optional<String> message) {
    Query query;
    try {
      query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new WrongRule(
          "rule "
              + id
              + ", line "
              + e.getLine()
              + ": not SPARQL 1.1: "
              + e.getMessage().lines().findFirst().orElse(""));
    }
    if (!query.isSelectType() || !query.getResultVars().contains("at")) {
      throw new WrongRule("rule " + id + ": the query must SELECT ?at, the thing at fault");
    }
    if (!query.getNamedGraphURIs().isEmpty() || !query.getGraphURIs().isEmpty()) {
      throw new WrongRule("rule " + id + ": the query must have no FROM");
    }
    String told =
        message.orElseThrow(() -> new WrongRule("rule " + id + ": the header has no \"message\""));
    VALUE
        .matcher(told)
        .results()
        .map(m -> m.group(1))
        .filter(name -> !query.getResultVars().contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new WrongRule(
                  "rule " + id + ": the message names {" + name + "}, which is not selected");
            });
  }

  private static <E extends Enum<E>> E one(String id, Class<E> type, String value) {
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String known =
          Stream.of(type.getEnumConstants())
              .map(c -> c.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      throw new WrongRule("rule " + id + ": \"" + value + "\" is none of " + known);
    }
  }
}
