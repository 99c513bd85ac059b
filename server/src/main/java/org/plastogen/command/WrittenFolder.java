package org.plastogen.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;

/** A new or empty folder that is filled as a whole or not at all. */
final class WrittenFolder {
  private WrittenFolder() {}

  /** Something that writes files into a folder and gives a result. */
  @FunctionalInterface
  interface Filling<T> {
    T fill() throws IOException;
  }

  /**
   * Has a folder filled. What is half written when that fails is removed.
   *
   * @param folder a folder that is empty or does not exist
   * @param filling writes the files
   * @throws WrongInput if the folder cannot take them; the message says why
   */
  static <T> T fill(Path folder, Filling<T> filling) {
    try {
      return filling.fill();
    } catch (IOException e) {
      throw failed(folder, e);
    } catch (UncheckedIOException e) {
      throw failed(folder, e.getCause());
    } catch (RuntimeIOException e) {
      // What Jena's writers make of a full disk.
      throw failed(
          folder, e.getCause() instanceof IOException io ? io : new IOException(e.getMessage(), e));
    }
  }

  private static WrongInput failed(Path folder, IOException fault) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // A folder that was never made, or cannot be written to, holds nothing of ours.
      fault.addSuppressed(e);
    }
    String reason =
        fault instanceof FileSystemException told && told.getReason() != null
            ? told.getReason()
            : fault.getMessage();
    return new WrongInput(
        ExitCode.OURS, folder + " could not be filled (" + reason + "); nothing was left there.");
  }
}
