package org.plastogen.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.plastogen.endpoint.release.ExampleQuery;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.release.Release;
import org.plastogen.release.ReleaseBuilder;
import org.plastogen.release.ReleaseStore;

/** The release of the project's own seeds, built once for all tests of a run. */
final class RealRelease {

  private static final class Built {
    private static final ServedRelease SERVED = build();
  }

  private RealRelease() {}

  static ServedRelease served() {
    return Built.SERVED;
  }

  private static ServedRelease build() {
    Path questions = Path.of("../queries");
    try {
      Path folder = Files.createTempDirectory("plastogen-real");
      Release release =
          new ReleaseBuilder(Path.of("../seeds"), questions, step -> {})
              .release(new ReleaseStore(folder))
              .release()
              .orElseThrow();
      DatasetGraph content = release.load();
      return new ServedRelease(
          release.manifest().id(),
          release.manifest().ontologyVersion(),
          release.manifest().counts(),
          ExampleQuery.in(content),
          content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
