package org.plastogen.export;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The files of the release that hold everything, as they are. */
final class QuadsExport implements Exporter {
  private final String file;

  QuadsExport(String file) {
    this.file = file;
  }

  @Override
  public void write(ExportSource source, ExportFolder folder) throws IOException {
    folder.file(file, out -> Files.copy(source.release().folder().resolve(file), out));
  }

  @Override
  public List<Loss> losses(ExportSource source) {
    return List.of();
  }
}
