package org.plastogen.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder in which releases live: {@code releases/HASH} for each, and {@code current}, which
 * names the one last put in place. A release appears by one rename, so a process killed at any
 * point leaves the old one or the new one.
 */
public final class ReleaseStore {
  private static final int KEPT = 2;

  private final Path folder;

  /**
   * A store in a folder, made if it is not there.
   *
   * @param folder the folder
   * @throws IOException if it cannot be made
   */
  public ReleaseStore(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(releases());
  }

  private Path releases() {
    return folder.resolve("releases");
  }

  private Path current() {
    return folder.resolve("current");
  }

  /** Something that writes the files of a release into an empty folder. */
  @FunctionalInterface
  public interface Writer {
    /**
     * Writes the files.
     *
     * @param target an empty folder
     * @return false if there is nothing to publish
     * @throws IOException if a file cannot be written
     */
    boolean write(Path target) throws IOException;
  }

  /**
   * The release with a hash, if it is here and whole.
   *
   * @param id its content hash
   * @return the release; empty if it is missing or a checksum differs
   */
  public Optional<Release> find(String id) {
    Path place = releases().resolve(id);
    try {
      if (!Files.isRegularFile(place.resolve(Manifest.FILE))) {
        return Optional.empty();
      }
      Manifest manifest = Manifest.read(place);
      for (Map.Entry<String, String> file : manifest.files().entrySet()) {
        if (!ContentHash.of(place.resolve(file.getKey())).equals(file.getValue())) {
          return Optional.empty();
        }
      }
      return manifest.id().equals(id)
          ? Optional.of(new Release(place, manifest))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The release last put in place, if it is whole. */
  public Optional<Release> last() {
    try {
      return Files.isRegularFile(current())
          ? find(Files.readString(current()).strip())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes a release or finds it made. Two processes do not build at once: the second waits, then
   * finds what the first has made.
   *
   * @param id its content hash
   * @param writer writes its files, the manifest last
   * @return the release; empty if the writer had nothing to publish
   * @throws IOException if it cannot be written
   */
  public Optional<Release> publish(String id, Writer writer) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      removeLeftovers();
      Optional<Release> there = find(id);
      if (there.isEmpty()) {
        Path beside = Files.createTempDirectory(folder, "building-");
        try {
          if (!writer.write(beside)) {
            return Optional.empty();
          }
          force(beside);
          deleteTree(releases().resolve(id));
          Files.move(beside, releases().resolve(id), StandardCopyOption.ATOMIC_MOVE);
        } finally {
          deleteTree(beside);
        }
        there = find(id);
      }
      if (there.isPresent()) {
        pointTo(id);
        keepLatest(id);
      }
      return lock.isValid() ? there : Optional.empty();
    }
  }

  private void pointTo(String id) throws IOException {
    if (Files.isRegularFile(current()) && Files.readString(current()).strip().equals(id)) {
      return;
    }
    Path next = folder.resolve("current.next");
    Files.writeString(next, id + "\n");
    forceFile(next);
    try {
      Files.move(
          next, current(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
      throw new IOException("this folder cannot replace a file at once: " + folder, e);
    }
  }

  /** The new one and the one before it stay; older ones go. */
  private void keepLatest(String id) throws IOException {
    try (Stream<Path> all = Files.list(releases())) {
      List<Path> others =
          all.filter(p -> !p.getFileName().toString().equals(id))
              .sorted(Comparator.comparing(ReleaseStore::modified).reversed())
              .toList();
      for (Path old : others.stream().skip(KEPT - 1L).toList()) {
        deleteTree(old);
      }
    }
  }

  private static long modified(Path path) {
    try {
      return Files.getLastModifiedTime(path).toMillis();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Under the lock nobody else is building, so anything half-built is from a process that died. */
  private void removeLeftovers() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path leftover :
          all.filter(p -> p.getFileName().toString().startsWith("building-")).toList()) {
        deleteTree(leftover);
      }
    }
  }

  private static void force(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        forceFile(file);
      }
    }
  }

  private static void forceFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        try {
          Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
