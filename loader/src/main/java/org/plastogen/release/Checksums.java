package org.plastogen.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The SHA-256 of each file of a release, by its path in the release.
 *
 * @param sums 64 hexadecimal digits by path, with {@code /} between folders
 */
record Checksums(SortedMap<String, String> sums) {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");

  Checksums {
    sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
  }

  /** Those of all files in a folder, but for the file of checksums itself. */
  static Checksums of(Path folder) throws IOException {
    SortedMap<String, String> sums = new TreeMap<>();
    for (String name : files(folder)) {
      sums.put(name, ContentHash.of(folder.resolve(name)));
    }
    return new Checksums(sums);
  }

  /** The paths of all files in a folder, but for the file of checksums itself. */
  static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
          .map(f -> folder.relativize(f).toString().replace('\\', '/'))
          .filter(name -> !name.equals(Release.SUMS))
          .sorted()
          .toList();
    }
  }

  /**
   * Reads what {@code sha256sum -c} reads.
   *
   * @throws IOException if the file cannot be read, or a line of it is something else
   */
  static Checksums read(Path folder) throws IOException {
    SortedMap<String, String> sums = new TreeMap<>();
    Path list = folder.resolve(Release.SUMS);
    if (Files.exists(list) && !Files.isRegularFile(list)) {
      // A pipe would be waited for without end.
      throw new IOException(Release.SUMS + " is no file");
    }
    for (String line : Files.readAllLines(list)) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches() || leadsOut(folder, matcher.group(2))) {
        throw new IOException(Release.SUMS + " has a line that is no checksum of a file here");
      }
      sums.put(matcher.group(2), matcher.group(1));
    }
    return new Checksums(sums);
  }

  private static boolean leadsOut(Path folder, String name) {
    return name.indexOf('\0') >= 0
        || !folder.resolve(name).normalize().startsWith(folder.normalize());
  }

  /** What is wrong with the files of a folder, a sentence each; nothing if all is as it was. */
  List<String> mismatches(Path folder) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (var file : sums.entrySet()) {
      Path place = folder.resolve(file.getKey());
      if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
        wrong.add(file.getKey() + " is missing");
      } else if (!ContentHash.of(place).equals(file.getValue())) {
        wrong.add(file.getKey() + " does not have its checksum");
      }
    }
    return wrong;
  }

  void write(Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
    Files.writeString(folder.resolve(Release.SUMS), lines);
  }
}
