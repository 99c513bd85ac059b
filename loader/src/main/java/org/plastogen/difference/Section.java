package org.plastogen.difference;

import java.util.List;

/**
 * A part of a report, for whatever form it is told in.
 *
 * @param title its heading
 * @param items what it tells
 * @param more how many items were left out
 */
public record Section(String title, List<Item> items, int more) {
  /**
   * One thing told.
   *
   * @param line what it is
   * @param details what explains it
   */
  public record Item(String line, List<String> details) {
    /** Copies the list. */
    public Item {
      details = List.copyOf(details);
    }
  }

  /** Copies the list. */
  public Section {
    items = List.copyOf(items);
  }

  Section(String title, List<Item> items) {
    this(title, items, 0);
  }
}
