package org.plastogen.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of releases of one small file each.
 *
 * @param folder what {@code --data} names
 */
record TestStore(Path folder) {

  /** Writes the release of an identifier. */
  static ReleaseStore.Writer files(String id) {
    return target -> {
      Files.writeString(target.resolve("content"), "content of " + id);
      ReleaseBuilder.seal(id, "1", new TreeMap<>(), target);
      return true;
    };
  }

  Optional<Release> publish(String id) throws IOException {
    return new ReleaseStore(folder).publish(id, files(id), step -> {});
  }

  /** The identifier of the last good release. */
  Optional<String> last() {
    return new ReleaseStore(folder).last().map(release -> release.manifest().id());
  }

  Path release(String id) {
    return folder.resolve("releases").resolve(id);
  }

  static List<String> names(Path where) throws IOException {
    try (Stream<Path> all = Files.list(where)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
