package org.plastogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plastogen.release.Release;
import org.plastogen.release.ReleaseStore;

/** A build killed at any point leaves the old release or the new one, never a mix. */
class KilledBuildTest {
  private static final Path SOUND = Path.of("../loader/src/test/resources/seeds/sound/seeds");
  private static final long[] MOMENTS_MS = {300, 900, 1_600, 2_200, 2_800, 3_500};

  @TempDir Path work;

  @Test
  void theOldOrTheNewReleaseIsThereAfterEachKill() throws Exception {
    Path seeds = work.resolve("seeds");
    copy(SOUND, seeds);
    Path data = work.resolve("data");
    assertThat(build(seeds, data).waitFor()).isZero();
    Release old = new ReleaseStore(data).last().orElseThrow();
    Path document = seeds.resolve("documents/one.yaml");
    Files.writeString(
        document, Files.readString(document).replace("certainty: hedged", "certainty: asserted"));
    for (long moment : MOMENTS_MS) {
      Process process = build(seeds, data);
      if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
      Release left = new ReleaseStore(data).last().orElseThrow();
      assertThat(left.load().getDefaultGraph().isEmpty()).isFalse();
      try (Stream<Path> releases = Files.list(data.resolve("releases"))) {
        assertThat(releases.toList())
            .allSatisfy(
                r ->
                    assertThat(new ReleaseStore(data).find(r.getFileName().toString()))
                        .isPresent());
      }
    }
    assertThat(build(seeds, data).waitFor()).isZero();
    Release last = new ReleaseStore(data).last().orElseThrow();
    assertThat(last.manifest().id()).isNotEqualTo(old.manifest().id());
    assertThat(old.folder()).exists();
    try (Stream<Path> files = Files.list(data)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("releases", "current", "previous", "build.lock");
    }
  }

  private Process build(Path seeds, Path data) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Plastogen.class.getName(),
                "build",
                "-q",
                "--seeds",
                seeds.toString(),
                "--queries",
                work.resolve("none").toString(),
                "--data",
                data.toString()))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
