package org.plastogen.release;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder of releases cannot be used as it is. The message is one line that says what to do;
 * what was in the folder before is as it was.
 */
public final class StoreFault extends IOException {
  private static final long serialVersionUID = 1L;

  private static final String ANOTHER = "choose another folder with --data";

  StoreFault(String message) {
    super(message);
  }

  private StoreFault(String message, IOException cause) {
    super(message, cause);
  }

  /** Refuses a folder that this user has no right to read. */
  static void unlessReadable(Path release) throws StoreFault {
    if (!Files.isReadable(release) || !Files.isExecutable(release)) {
      throw new StoreFault(
          "there is no right to read " + release + "; give this user the right (chmod a+rX).");
    }
  }

  /** The same fault in words of use, if the folder is what it is about. */
  static IOException told(Path folder, IOException fault) {
    return cure(folder, fault).<IOException>map(cure -> new StoreFault(cure, fault)).orElse(fault);
  }

  private static Optional<String> cure(Path folder, IOException fault) {
    String reason = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
    if (reason.contains("no space left") || reason.contains("quota exceeded")) {
      return Optional.of(
          folder + " has no room left for a release; free some 100 MB there, or " + ANOTHER + ".");
    }
    if (reason.contains("file too large")) {
      return Optional.of(
          folder + " takes no file of this size; raise the limit (ulimit -f), or " + ANOTHER + ".");
    }
    if (reason.contains("read-only file system") || isReadOnly(fault)) {
      return Optional.of(
          folder
              + " is read-only and does not hold this release; build it elsewhere, or "
              + ANOTHER
              + ".");
    }
    if (fault instanceof AccessDeniedException) {
      return Optional.of(
          "there is no right to write in "
              + folder
              + "; give this user the right, or "
              + ANOTHER
              + ".");
    }
    if (fault instanceof FileSystemException at && at.getFile() != null) {
      // Of a move, what is in the way is where it leads to.
      String inTheWay = at.getOtherFile() == null ? at.getFile() : at.getOtherFile();
      if (reason.contains("not a directory")) {
        return Optional.of(
            "a file stands where "
                + folder
                + " should be a folder; move it elsewhere, or "
                + ANOTHER
                + ".");
      }
      if (Path.of(inTheWay).toAbsolutePath().startsWith(folder.toAbsolutePath())) {
        return Optional.of(
            inTheWay + " is in the way of a release; move it elsewhere, or " + ANOTHER + ".");
      }
    }
    return Optional.empty();
  }

  private static boolean isReadOnly(IOException fault) {
    return fault.getCause() instanceof ReadOnlyFileSystemException;
  }
}
