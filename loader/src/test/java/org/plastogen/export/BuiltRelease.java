package org.plastogen.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.plastogen.release.ReleaseBuilder;
import org.plastogen.release.ReleaseStore;

/** The release of the project's own seeds, and each export of it, made once for all tests. */
final class BuiltRelease {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final class Built {
    private static final Path WORK = folder();
    private static final ExportSource SOURCE = build();
    private static final Map<ExportFormat, Path> EXPORTED = new EnumMap<>(ExportFormat.class);
  }

  private BuiltRelease() {}

  static ExportSource source() {
    return Built.SOURCE;
  }

  /** A new folder beside the release. */
  static Path work(String name) {
    return Built.WORK.resolve(name);
  }

  static Path exported(ExportFormat format) throws IOException {
    Path folder = Built.EXPORTED.get(format);
    if (folder == null) {
      folder = work(format.word());
      Export.write(format, source(), folder);
      Built.EXPORTED.put(format, folder);
    }
    return folder;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("plastogen-exports");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExportSource build() {
    try {
      return ExportSource.of(
          new ReleaseBuilder(ROOT.resolve("seeds"), ROOT.resolve("queries"), step -> {})
              .release(new ReleaseStore(Built.WORK.resolve("store")))
              .release()
              .orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
