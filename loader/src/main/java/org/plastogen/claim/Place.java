package org.plastogen.claim;

/**
 * A place in a seed file.
 *
 * @param file path of the file, relative to the folder that holds the seeds, with forward slashes
 * @param line line number, from 1
 * @param column column number in characters, from 1
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile == 0 ? Integer.compare(line, other.line) : byFile;
    return byLine == 0 ? Integer.compare(column, other.column) : byLine;
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
