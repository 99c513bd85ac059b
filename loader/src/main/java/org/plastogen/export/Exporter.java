package org.plastogen.export;

import java.io.IOException;
import java.util.List;

/** Writes a release in one format. The same release gives the same bytes. */
interface Exporter {
  /**
   * Writes the files of the format.
   *
   * @param source the release
   * @param folder where the files go
   * @throws IOException if a file cannot be written
   */
  void write(ExportSource source, ExportFolder folder) throws IOException;

  /**
   * What the files do not say of the release.
   *
   * @param source the release
   * @return the losses; empty if the format holds everything
   */
  List<Loss> losses(ExportSource source);
}
