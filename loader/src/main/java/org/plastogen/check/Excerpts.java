package org.plastogen.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plastogen.fault.Fault;

/** Adds the guilty line to faults that were found after the files were closed. */
final class Excerpts {
  private final Path root;
  private final Map<String, List<String>> lines = new HashMap<>();

  /**
   * For places relative to a folder.
   *
   * @param root the folder
   */
  Excerpts(Path root) {
    this.root = root;
  }

  Fault with(Fault fault) {
    List<String> file = lines.computeIfAbsent(fault.place().file(), this::read);
    int line = fault.place().line();
    if (fault.excerpt().isPresent() || line > file.size()) {
      return fault;
    }
    return new Fault(
        fault.rule(),
        fault.severity(),
        fault.place(),
        fault.message(),
        fault.mend(),
        Optional.of(file.get(line - 1)));
  }

  private List<String> read(String file) {
    try {
      Path path = root.resolve(file);
      return Files.isRegularFile(path) ? Files.readAllLines(path) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
