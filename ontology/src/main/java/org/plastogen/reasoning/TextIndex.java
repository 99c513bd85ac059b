package org.plastogen.reasoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a text with the lines they stand on, so that a name is looked for on a few lines and
 * not on all: an ontology has as many names as lines.
 */
final class TextIndex {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

  private final List<String> lines;
  private final Map<String, List<Integer>> words = new HashMap<>();

  TextIndex(List<String> lines) {
    this.lines = lines;
    for (int line = 0; line < lines.size(); line++) {
      Matcher word = WORD.matcher(lines.get(line));
      while (word.find()) {
        List<Integer> on = words.computeIfAbsent(word.group(), w -> new ArrayList<>(1));
        if (on.isEmpty() || on.get(on.size() - 1) != line) {
          on.add(line);
        }
      }
    }
  }

  /** Lines, from 0, on which a thing stands in one of its spellings, in order. */
  List<Integer> linesWith(List<String> spellings) {
    Pattern any =
        Pattern.compile(
            spellings.stream()
                .map(TextIndex::bounded)
                .collect(Collectors.joining("|", "(?<![\\w:#/-])(?:", ")")));
    return spellings.stream()
        .map(TextIndex::lastWord)
        .distinct()
        .flatMap(this::linesWith)
        .distinct()
        .filter(line -> any.matcher(lines.get(line)).find())
        .sorted()
        .toList();
  }

  private Stream<Integer> linesWith(String word) {
    return words.getOrDefault(word, List.of()).stream();
  }

  private static String bounded(String spelling) {
    boolean closed = spelling.endsWith(">") || spelling.endsWith("\"");
    return Pattern.quote(spelling) + (closed ? "" : "(?![\\w-])");
  }

  private static String lastWord(String spelling) {
    Matcher word = WORD.matcher(spelling);
    String last = "";
    while (word.find()) {
      last = word.group();
    }
    return last;
  }
}
