package org.plastogen.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a release in a format, with checksums and a report of what the format cannot carry. */
public final class Export {
  /** Name of the report of losses. */
  public static final String LOSSES = "LOSSES.txt";

  private Export() {}

  /**
   * Writes the files.
   *
   * @param format the format
   * @param source the release
   * @param folder where they go; made if it is not there, files of the same names are replaced
   * @return what the format cannot carry
   * @throws IOException if a file cannot be written
   */
  public static List<Loss> write(ExportFormat format, ExportSource source, Path folder)
      throws IOException {
    ExportFolder target = new ExportFolder(folder);
    format.exporter().write(source, target);
    List<Loss> losses =
        format.exporter().losses(source).stream().filter(loss -> loss.count() > 0).toList();
    target.text(LOSSES, report(format, source, losses));
    target.seal();
    return losses;
  }

  private static String report(ExportFormat format, ExportSource source, List<Loss> losses) {
    StringBuilder text =
        new StringBuilder("What ")
            .append(format.word())
            .append(" does not hold of release ")
            .append(source.release().manifest().id())
            .append("\n\n");
    if (losses.isEmpty()) {
      text.append("Nothing is lost.\n");
    }
    losses.forEach(loss -> text.append("* ").append(loss.line()).append('\n'));
    return text.toString();
  }
}
