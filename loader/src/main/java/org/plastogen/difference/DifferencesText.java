package org.plastogen.difference;

import org.plastogen.difference.Section.Item;

/** Differences as plain text or Markdown. */
public final class DifferencesText {
  private static final String NONE = "No difference in claims, effects or members.\n";

  private DifferencesText() {}

  /**
   * Plain text, for a terminal.
   *
   * @param differences what to tell
   * @return lines, each ended by a line feed
   */
  public static String plain(Differences differences) {
    StringBuilder text = new StringBuilder();
    text.append(differences.before()).append(" → ").append(differences.after()).append('\n');
    if (differences.none()) {
      return text.append(NONE).toString();
    }
    for (Section section : DifferencesOutline.of(differences)) {
      text.append('\n').append(section.title());
      text.append(" (").append(section.items().size()).append(")\n");
      for (Item item : section.items()) {
        text.append("  ").append(item.line()).append('\n');
        item.details().forEach(detail -> text.append("      ").append(detail).append('\n'));
      }
    }
    return text.toString();
  }

  /**
   * Markdown, for a pull request.
   *
   * @param differences what to tell
   * @return lines, each ended by a line feed
   */
  public static String markdown(Differences differences) {
    StringBuilder text = new StringBuilder("# ");
    text.append(escaped(differences.before() + " → " + differences.after())).append('\n');
    if (differences.none()) {
      return text.append('\n').append(NONE).toString();
    }
    for (Section section : DifferencesOutline.of(differences)) {
      text.append("\n## ").append(section.title());
      text.append(" (").append(section.items().size()).append(")\n\n");
      for (Item item : section.items()) {
        text.append("- ").append(escaped(item.line())).append('\n');
        item.details().forEach(d -> text.append("  - ").append(escaped(d)).append('\n'));
      }
    }
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
  }
}
