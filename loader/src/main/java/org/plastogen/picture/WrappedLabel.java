package org.plastogen.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A label broken into lines. Widths are estimated from the number of characters, so that a picture
 * does not depend on the fonts of the machine that draws it.
 *
 * @param lines its lines
 */
record WrappedLabel(List<String> lines) {
  static final double LINE_HEIGHT = 17;
  private static final int LINE_LENGTH = 22;
  private static final double CHARACTER = 7.4;
  private static final double PADDING = 11;

  /** Copies the list. */
  WrappedLabel {
    lines = List.copyOf(lines);
  }

  static WrappedLabel of(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > LINE_LENGTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return new WrappedLabel(lines);
  }

  double width() {
    return lines.stream().mapToInt(String::length).max().orElse(0) * CHARACTER + 2 * PADDING;
  }

  double height() {
    return lines.size() * LINE_HEIGHT + PADDING;
  }
}
