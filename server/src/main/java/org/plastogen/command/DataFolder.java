package org.plastogen.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.plastogen.release.ReleaseStore;
import picocli.CommandLine.Option;

/** The option that says where releases live. */
final class DataFolder {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where releases live (default: a cache folder of this user).")
  private @Nullable Path data;

  /** The folder, whether or not it exists. */
  Path path() {
    if (data != null) {
      return data;
    }
    String cache = System.getenv("XDG_CACHE_HOME");
    String local = System.getenv("LOCALAPPDATA");
    Path user = Path.of(System.getProperty("user.home"));
    if (cache != null && !cache.isBlank()) {
      return Path.of(cache).resolve("plastogen");
    }
    return local != null
        ? Path.of(local).resolve("plastogen")
        : user.resolve(".cache").resolve("plastogen");
  }

  /** The releases in it. */
  ReleaseStore store() {
    return new ReleaseStore(path());
  }
}
