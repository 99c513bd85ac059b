package org.plastogen.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plastogen.fault.Fault;

/** Adds the guilty line to faults that were found after the files were closed. */
final class Excerpts {
  private static final int LONG = 200;

  /** A file beyond this is not read again to show a line of it. */
  private static final long LARGE = 64_000_000;

  private final Path root;
  private final Map<String, Path> named;
  private final Map<String, List<String>> lines = new HashMap<>();

  /**
   * For places relative to a folder.
   *
   * @param root the folder
   */
  Excerpts(Path root) {
    this(root, Map.of());
  }

  /**
   * For places relative to a folder, and some files by another name.
   *
   * @param root the folder
   * @param named files by the name that places give them
   */
  Excerpts(Path root, Map<String, Path> named) {
    this.root = root;
    this.named = Map.copyOf(named);
  }

  Fault with(Fault fault) {
    List<String> file = lines.computeIfAbsent(fault.place().file(), this::read);
    int line = fault.place().line();
    if (fault.excerpt().isPresent() || line > file.size()) {
      return fault;
    }
    return fault.withExcerpt(cut(file.get(line - 1), fault.place().column() + LONG));
  }

  /** A line as long as a book is shown as far as the place, and a little beyond. */
  private static String cut(String line, int most) {
    return line.codePointCount(0, line.length()) > most
        ? line.substring(0, line.offsetByCodePoints(0, most)) + " …"
        : line;
  }

  private List<String> read(String file) {
    try {
      Path given = named.get(file);
      Path path = given == null ? root.resolve(file) : given;
      boolean ours = given != null || path.toRealPath().startsWith(root.toRealPath());
      return ours && Files.isRegularFile(path) && Files.size(path) <= LARGE
          ? Files.readAllLines(path)
          : List.of();
    } catch (IOException | java.nio.file.InvalidPathException e) {
      return List.of();
    }
  }
}
