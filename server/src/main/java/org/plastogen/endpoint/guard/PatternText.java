package org.plastogen.endpoint.guard;

import com.google.re2j.Pattern;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.jena.sparql.expr.ExprEvalException;

/**
 * A regular expression as XPath writes it (XQuery and XPath Functions and Operators, section
 * 5.6.1), for RE2.
 *
 * @param pattern without the spaces that the flag x allows
 * @param flags of RE2
 * @param writtenOut how long it would be with every counted repetition written out
 * @param looksBackOrAround whether it has a back-reference or looks ahead or behind
 */
record PatternText(String pattern, int flags, long writtenOut, boolean looksBackOrAround) {

  private static final java.util.regex.Pattern COUNTED =
      java.util.regex.Pattern.compile("\\{([0-9]{1,6})(?:,([0-9]{0,6}))?\\}");

  private static final List<String> AROUND = List.of("(?=", "(?!", "(?<=", "(?<!", "(?>");

  private static final long MOST = 1_000_000;

  /**
   * Reads pattern and flags.
   *
   * @throws ExprEvalException if a flag is none of {@code imsxq}
   */
  static PatternText of(String text, String flags) {
    int mask = 0;
    for (char flag : flags.toCharArray()) {
      mask |=
          switch (flag) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'x', 'q' -> 0;
            default -> throw new ExprEvalException("no such flag");
          };
    }
    if (flags.indexOf('q') >= 0) {
      return new PatternText(Pattern.quote(text), mask, text.length(), false);
    }
    String pattern = flags.indexOf('x') >= 0 ? withoutSpaces(text) : text;
    return new PatternText(pattern, mask, writtenOut(pattern), looksBackOrAround(pattern));
  }

  /** Spaces go, except those in a class. */
  private static String withoutSpaces(String text) {
    StringBuilder kept = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        kept.append(c).append(text.charAt(++i));
      } else if (inClass || " \t\n\r".indexOf(c) < 0) {
        inClass = c == '[' || (inClass && c != ']');
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static boolean looksBackOrAround(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '\\') {
        i++;
        if (i < pattern.length() && "123456789k".indexOf(pattern.charAt(i)) >= 0) {
          return true;
        }
      } else if (AROUND.stream()
          .anyMatch(pattern.substring(i, Math.min(pattern.length(), i + 4))::startsWith)) {
        return true;
      }
    }
    return false;
  }

  /** How long the pattern would be with its counted repetitions written out. */
  private static long writtenOut(String pattern) {
    Deque<Long> outside = new ArrayDeque<>();
    java.util.regex.Matcher counts = COUNTED.matcher(pattern);
    long here = 0;
    long last = 0;
    for (int i = 0; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '(' -> {
          outside.push(here);
          here = 0;
        }
        case ')' -> {
          last = here + 1;
          here = last + (outside.isEmpty() ? 0 : outside.pop());
        }
        case '{' -> {
          if (counts.find(i) && counts.start() == i) {
            here += last * (repetitions(counts) - 1);
            last *= repetitions(counts);
            i = counts.end() - 1;
          }
        }
        case '\\' -> {
          last = 1;
          here++;
          i++;
        }
        default -> {
          last = 1;
          here++;
        }
      }
      if (here > MOST) {
        return MOST;
      }
    }
    return here;
  }

  private static long repetitions(java.util.regex.Matcher counts) {
    String most = counts.group(2);
    return Math.max(1, Long.parseLong(most == null || most.isEmpty() ? counts.group(1) : most));
  }
}
