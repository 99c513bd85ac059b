package org.plastogen.release;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The right to build in a folder, which one process has at a time. The system takes it from a
 * process that dies, so nothing has to be cleared away after a kill.
 */
final class BuildLock implements AutoCloseable {
  private static final String FILE = "build.lock";
  private static final long LOOK_AGAIN_MS = 200;

  private final FileChannel channel;
  private final FileLock lock;

  private BuildLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Waits for the right to build.
   *
   * @param folder where releases live
   * @param atMost how long to wait for another process
   * @param progress told that there is a wait
   * @throws StoreFault if the other process goes on for longer
   * @throws IOException if the folder cannot be written to
   */
  static BuildLock take(Path folder, Duration atMost, Consumer<String> progress)
      throws IOException {
    Path file = folder.resolve(FILE);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      // What a link leads to would be written over, and a pipe cannot be locked.
      throw new FileAlreadyExistsException(file.toString());
    }
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    boolean taken = false;
    try {
      FileLock lock = waitFor(channel, folder, atMost, progress);
      taken = true;
      // Who holds it, for those who wait.
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
      return new BuildLock(channel, lock);
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  /** False if the system has taken the right away, as network file systems may. */
  boolean isValid() {
    return lock.isValid();
  }

  private static FileLock waitFor(
      FileChannel channel, Path folder, Duration atMost, Consumer<String> progress)
      throws IOException {
    long start = System.nanoTime();
    boolean told = false;
    while (true) {
      FileLock lock = tryLock(channel);
      if (lock != null) {
        return lock;
      }
      if (!told) {
        progress.accept("waiting for another process that builds in " + folder);
        told = true;
      }
      if (System.nanoTime() - start > atMost.toNanos()) {
        throw new StoreFault(
            "another process"
                + holder(folder)
                + " has been building in "
                + folder
                + " for "
                + atMost.toSeconds()
                + " s; stop it, or choose another folder with --data.");
      }
      pause();
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
      return null;
    }
  }

  private static String holder(Path folder) {
    try {
      String pid = Files.readString(folder.resolve(FILE)).strip();
      return pid.matches("[0-9]{1,10}") ? " (" + pid + ")" : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(LOOK_AGAIN_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while waiting for another build", e);
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      lock.release();
    }
  }
}
