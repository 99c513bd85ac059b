package org.plastogen.endpoint.release;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file of a release that anyone may have.
 *
 * @param name its name, without a folder
 * @param sha256 its SHA-256 by the manifest, 64 hexadecimal digits
 * @param path where it is
 */
public record ReleaseFile(String name, String sha256, Path path) {
  /** Checks that nothing is missing. */
  public ReleaseFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(path, "path");
  }
}
