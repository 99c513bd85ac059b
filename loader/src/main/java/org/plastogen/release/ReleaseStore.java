package org.plastogen.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;

/**
 * The folder in which releases live: {@code releases/HASH} for each, {@code current}, which names
 * the one last put in place, and {@code previous}, which names the one before it. A release appears
 * by one rename, so a process killed at any point leaves the old one or the new one. Nothing here
 * rests on the clock, and nothing is removed that this class has not made.
 */
public final class ReleaseStore {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern LEFTOVER =
      Pattern.compile("building-[0-9]+|removed-[0-9a-f]{64}|(current|previous)\\.next");

  /** An identifier with the line ends that editors add. */
  private static final int LONGEST_POINTER = 200;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final Path folder;
  private final Duration longestWait;

  /**
   * A store in a folder, which is made when the first release is.
   *
   * @param folder the folder
   */
  public ReleaseStore(Path folder) {
    this(folder, LONGEST_WAIT);
  }

  /**
   * A store whose builders wait for each other.
   *
   * @param folder the folder
   * @param longestWait how long one waits for another
   */
  public ReleaseStore(Path folder, Duration longestWait) {
    this.folder = folder;
    this.longestWait = longestWait;
  }

  private Path releases() {
    return folder.resolve("releases");
  }

  private Path current() {
    return folder.resolve("current");
  }

  private Path previous() {
    return folder.resolve("previous");
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
   * Where a release is or would be.
   *
   * @param id its content hash
   * @return a folder, which need not exist
   */
  public Path place(String id) {
    return releases().resolve(id);
  }

  /**
   * The release with a hash, if it is here and whole.
   *
   * @param id its content hash
   * @return the release; empty if it is missing or a checksum differs
   */
  public Optional<Release> find(String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    Path place = place(id);
    try {
      Checksums sums = Checksums.read(place);
      if (!sums.mismatches(place).isEmpty()) {
        return Optional.empty();
      }
      Manifest manifest = Manifest.read(place);
      return manifest.id().equals(id) && manifest.agreesWith(sums)
          ? Optional.of(new Release(place, manifest))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The folder of the one release whose identifier begins so.
   *
   * @param beginning hexadecimal digits
   * @return its folder, whole or not; empty if there is none or more than one
   * @throws IOException if the folder cannot be read
   */
  public Optional<Path> startingWith(String beginning) throws IOException {
    if (!Files.isDirectory(releases())) {
      return Optional.empty();
    }
    List<Path> found =
        children(releases()).stream()
            .filter(p -> p.getFileName().toString().startsWith(beginning))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The identifier that {@code current} names, whether or not that release is here. */
  public Optional<String> currentId() {
    return named(current());
  }

  /**
   * A release by a name for it.
   *
   * @param name {@code current}, {@code previous}, or the beginning of one identifier
   * @return the release, if there is one of this name and it is whole
   * @throws StoreFault if this user may not read it
   * @throws IOException if the folder cannot be read
   */
  public Optional<Release> named(String name) throws IOException {
    Optional<String> id =
        switch (name) {
          case "current" -> named(current());
          case "previous" -> named(previous());
          default -> startingWith(name).map(p -> p.getFileName().toString());
        };
    if (id.isPresent() && Files.isDirectory(place(id.get()))) {
      StoreFault.unlessReadable(place(id.get()));
    }
    return id.flatMap(this::find);
  }

  /** The last good release: the one last put in place if it is whole, else the one before it. */
  public Optional<Release> last() {
    return named(current()).flatMap(this::find).or(() -> named(previous()).flatMap(this::find));
  }

  private static Optional<String> named(Path pointer) {
    try {
      return Files.isRegularFile(pointer) && Files.size(pointer) <= LONGEST_POINTER
          ? Optional.of(Files.readString(pointer).strip()).filter(id -> ID.matcher(id).matches())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Puts a release of this store in place, and clears away what a process left that was killed. A
   * folder that is read-only stays as it is.
   *
   * @param release a whole release of this store
   * @param progress told what is being done
   * @return the release
   * @throws IOException if the folder cannot be written to, though it is not read-only
   */
  public Release makeCurrent(Release release, Consumer<String> progress) throws IOException {
    String id = release.manifest().id();
    if (!Files.isWritable(folder)) {
      return release;
    }
    if (!currentId().equals(Optional.of(id))) {
      publish(id, target -> false, progress);
    } else if (hasLeftovers()) {
      clearUnlessBusy();
    }
    return release;
  }

  /** What is in place is whole, so whatever keeps the rest from being cleared away can wait. */
  private void clearUnlessBusy() {
    try (BuildLock lock = BuildLock.take(folder, Duration.ZERO, told -> {})) {
      if (lock.isValid()) {
        removeLeftovers();
      }
    } catch (IOException e) {
      // Somebody builds and clears away himself, or has no right to; the next build tries again.
      return;
    }
  }

  /**
   * Makes a release or finds it made. Two processes do not build at once: the second waits, then
   * finds what the first has made.
   *
   * @param id its content hash
   * @param writer writes its files, the checksums last
   * @param progress told what is being done
   * @return the release; empty if the writer had nothing to publish
   * @throws StoreFault if the folder cannot be used
   * @throws IOException if something else cannot be read or written
   */
  public Optional<Release> publish(String id, Writer writer, Consumer<String> progress)
      throws IOException {
    try {
      Files.createDirectories(releases());
      try (BuildLock lock = BuildLock.take(folder, longestWait, progress)) {
        Optional<Release> made = underLock(id, writer, progress);
        return lock.isValid() ? made : Optional.empty();
      }
    } catch (RuntimeIOException e) {
      // What Jena's writers make of a full disk.
      throw StoreFault.told(folder, e.getCause() instanceof IOException io ? io : asIo(e));
    } catch (IOException e) {
      throw StoreFault.told(folder, e);
    }
  }

  private static IOException asIo(RuntimeIOException e) {
    return new IOException(e.getMessage(), e);
  }

  private Optional<Release> underLock(String id, Writer writer, Consumer<String> progress)
      throws IOException {
    removeLeftovers();
    Optional<Release> there = find(id);
    if (there.isEmpty()) {
      if (Files.exists(place(id))) {
        progress.accept("release " + id.substring(0, 12) + " is damaged and is built anew");
      }
      // Not a temporary folder of Java, which no other user could read once it is the release.
      Path beside =
          Files.createDirectory(folder.resolve("building-" + ProcessHandle.current().pid()));
      try {
        if (!writer.write(beside)) {
          return Optional.empty();
        }
        DurableFiles.force(beside);
        setAside(place(id));
        Files.move(beside, place(id), StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.forceFolder(releases());
      } finally {
        DurableFiles.deleteTree(beside);
      }
      there = find(id);
    }
    if (there.isPresent()) {
      pointTo(id);
      keepLatest(id);
    }
    return there;
  }

  private void pointTo(String id) throws IOException {
    Optional<String> before = currentId();
    if (before.equals(Optional.of(id))) {
      return;
    }
    if (before.isPresent()) {
      DurableFiles.replace(previous(), before.get() + "\n");
    }
    DurableFiles.replace(current(), id + "\n");
  }

  /** The new one and the one before it stay; other releases go. */
  private void keepLatest(String id) throws IOException {
    Set<String> kept = Set.of(id, named(previous()).orElse(""));
    for (Path other : children(releases())) {
      String name = other.getFileName().toString();
      if (ID.matcher(name).matches() && !kept.contains(name)) {
        setAside(other);
      }
    }
    removeLeftovers();
  }

  /** One rename, so that a kill leaves no half of a release among the releases. */
  private void setAside(Path release) throws IOException {
    if (Files.exists(release, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(
          release,
          folder.resolve("removed-" + release.getFileName()),
          StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Under the lock nobody else is building, so anything half-built is from a process that died. */
  private void removeLeftovers() throws IOException {
    for (Path leftover : leftovers()) {
      DurableFiles.deleteTree(leftover);
    }
  }

  private List<Path> leftovers() throws IOException {
    return children(folder).stream()
        .filter(child -> LEFTOVER.matcher(child.getFileName().toString()).matches())
        .toList();
  }

  private boolean hasLeftovers() {
    try {
      return !leftovers().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return new ArrayList<>(all.sorted().toList());
    }
  }
}
