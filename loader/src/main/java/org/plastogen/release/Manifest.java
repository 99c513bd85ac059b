package org.plastogen.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a release says of itself, in {@code manifest.json}.
 *
 * @param id its content hash, 64 hexadecimal digits
 * @param ontologyVersion dated version of the ontology
 * @param counts what it holds, by name
 * @param files SHA-256 of each file, by name
 */
public record Manifest(
    String id,
    String ontologyVersion,
    SortedMap<String, Long> counts,
    SortedMap<String, String> files) {
  /** Name of the file in a release. */
  public static final String FILE = "manifest.json";

  /** Copies the maps. */
  public Manifest {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Whether two independent lists of checksums say the same, so that a flip in either shows. */
  boolean agreesWith(Checksums sums) {
    SortedMap<String, String> others = new TreeMap<>(sums.sums());
    others.remove(FILE);
    return files.equals(others);
  }

  static Manifest read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      // A pipe would be waited for without end.
      throw new IOException(FILE + " is no file");
    }
    Manifest read = new ObjectMapper().readValue(file.toFile(), Manifest.class);
    if (read == null || read.id == null) {
      throw new IOException(FILE + " names no release");
    }
    return read;
  }

  String toJson() {
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings and numbers always make JSON", e);
    }
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), toJson());
  }
}
