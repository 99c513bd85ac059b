package org.plastogen.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plastogen.release.ContentHash;

/** The folder an export goes to, with the SHA-256 of each file written. */
final class ExportFolder {
  private final Path folder;
  private final SortedMap<String, String> sums = new TreeMap<>();

  ExportFolder(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
  }

  /** Something that writes the bytes of a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  void file(String name, Content content) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      content.writeTo(out);
    }
    sums.put(name, ContentHash.of(file));
  }

  void text(String name, String text) throws IOException {
    file(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** For writers that want a file and close it themselves. */
  void path(String name, PathContent content) throws IOException {
    Path file = folder.resolve(name);
    content.writeTo(file);
    sums.put(name, ContentHash.of(file));
  }

  /** Something that writes a file of its own. */
  @FunctionalInterface
  interface PathContent {
    void writeTo(Path file) throws IOException;
  }

  SortedMap<String, String> sums() {
    return sums;
  }

  /** Writes {@code SHA256SUMS}, as {@code sha256sum -c} reads them. */
  void seal() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (var sum : sums.entrySet()) {
      lines.write((sum.getValue() + "  " + sum.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("SHA256SUMS"), lines.toByteArray());
  }
}
