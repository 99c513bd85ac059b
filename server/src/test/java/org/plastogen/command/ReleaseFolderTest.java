package org.plastogen.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.plastogen.release.Release;
import org.plastogen.release.ReleaseStore;

/** Folders that cannot take a release, and releases that are not as they were written. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the faults are made with a POSIX shell")
class ReleaseFolderTest {
  private static final Path SEEDS = Path.of("../loader/src/test/resources/seeds/sound/seeds");

  @TempDir static Path data;
  private static Release release;

  @TempDir Path work;

  private record Ran(int code, String out, String err) {}

  @BeforeAll
  static void aRelease() {
    assertThat(run("build", "--seeds", SEEDS.toString(), "--queries", "none", "-q").code())
        .isZero();
    release = new ReleaseStore(data).last().orElseThrow();
  }

  private static Ran run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Plastogen.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    return new Ran(code, out.toString(), err.toString());
  }

  /** Builds in a process of its own, after a shell has prepared its surroundings. */
  private Ran build(String prepare, Path into) throws Exception {
    return process(prepare, "build -q", "", into);
  }

  private Ran process(String prepare, String command, String after, Path into) throws Exception {
    String java =
        String.join(
            " ",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-UsePerfData",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            "\"$CLASSES\"",
            Plastogen.class.getName(),
            command + " --seeds",
            SEEDS.toString(),
            "--queries none --data",
            "\"$DATA\"");
    Path out = work.resolve("out");
    Path err = work.resolve("err");
    boolean namespace = prepare.contains("mount");
    List<String> all = new ArrayList<>();
    if (namespace) {
      all.addAll(List.of("unshare", "--mount", "--map-root-user"));
    }
    all.addAll(List.of("sh", "-c", prepare + " && " + java + after));
    ProcessBuilder builder =
        new ProcessBuilder(all).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("CLASSES", System.getProperty("java.class.path"));
    builder.environment().put("DATA", into.toString());
    int code = builder.start().waitFor();
    return new Ran(code, Files.readString(out), Files.readString(err));
  }

  private void assumeThatMountsAreAllowed() throws Exception {
    boolean allowed;
    try {
      allowed =
          new ProcessBuilder(
                      "unshare",
                      "--mount",
                      "--map-root-user",
                      "sh",
                      "-c",
                      "mount -t tmpfs -o size=64k plastogen '" + work + "'")
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException e) {
      allowed = false;
    }
    assumeTrue(allowed, "this system lets no user mount a small file system of his own");
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return to;
  }

  @Test
  void aFullDiskIsToldInOneLine() throws Exception {
    assumeThatMountsAreAllowed();
    Path small = Files.createDirectories(work.resolve("small"));
    Ran ran = build("mount -t tmpfs -o size=64k plastogen \"$DATA\"", small);
    assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.OURS);
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .contains("has no room left for a release", "--data");
  }

  @Test
  void anExportOrACopyThatDoesNotFitLeavesNothingHalf() throws Exception {
    assumeThatMountsAreAllowed();
    for (String command : List.of("build", "export turtle")) {
      Path small = Files.createDirectories(work.resolve("small"));
      Ran ran =
          process(
              "mount -t tmpfs -o size=64k plastogen '" + small + "'",
              command + " -q --out '" + small + "/out'",
              "; code=$?; ls '" + small + "/out'; exit $code",
              data);
      assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.OURS);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).contains("could not be filled (No space left on device)");
    }
  }

  @Test
  void aLimitOnTheSizeOfFilesIsToldAndTheOldReleaseStays() throws Exception {
    Path limited = copy(data, work.resolve("limited"));
    Path damaged = limited.resolve("releases").resolve(release.manifest().id());
    Files.writeString(damaged.resolve(Release.REPORT), "other");
    Ran ran = build("ulimit -f 8", limited);
    assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.OURS);
    assertThat(ran.err()).contains("takes no file of this size", "--data").doesNotContain("\tat ");
    assertThat(damaged.resolve(Release.QUADS)).exists();
  }

  @Test
  void aReadOnlyFolderThatHoldsTheReleaseIsEnough() throws Exception {
    assumeThatMountsAreAllowed();
    Path closed = copy(data, work.resolve("closed"));
    Ran ran =
        build("mount --bind \"$DATA\" \"$DATA\" && mount -o remount,ro,bind \"$DATA\"", closed);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains(release.manifest().id());
  }

  @Test
  void aReadOnlyFolderWithoutTheReleaseIsToldInOneLine() throws Exception {
    assumeThatMountsAreAllowed();
    Path closed = Files.createDirectories(work.resolve("closed"));
    Ran ran = build("mount -t tmpfs -o ro plastogen \"$DATA\"", closed);
    assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.OURS);
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .contains("is read-only and does not hold this release", "--data");
  }

  @Test
  @Timeout(120)
  void aPipeInPlaceOfTheQuadsIsNotWaitedForWhileTheyAreReadAhead() throws Exception {
    Path piped = copy(data, work.resolve("piped"));
    Path quads = piped.resolve("releases/" + release.manifest().id() + "/" + Release.BINARY);
    Files.delete(quads);
    assumeTrue(
        new ProcessBuilder("mkfifo", quads.toString()).start().waitFor() == 0,
        "this system has no pipes with a name");
    assertThat(LoadedAhead.start(new ReleaseStore(piped)).of(release).size()).isPositive();
  }

  @Test
  void aWholeReleaseIsWholeInTextAndInJson() {
    Ran text = run("verify-release");
    assertThat(text.code()).isZero();
    assertThat(text.out()).contains(release.manifest().id()).endsWith("whole\n");
    Ran json = run("verify-release", release.manifest().id().substring(0, 8), "--format", "json");
    assertThat(json.code()).isZero();
    assertThat(json.out()).contains("\"whole\" : true");
  }

  @Test
  void aDamagedReleaseIsExitCodeOneAndNamesTheFile() throws Exception {
    Path copy = copy(release.folder(), work.resolve("copy"));
    Files.writeString(copy.resolve(Release.TURTLE), "other");
    Ran ran = run("verify-release", copy.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.DATA);
    assertThat(ran.out()).contains("problem: plastogen.ttl does not have its checksum");
  }

  @Test
  void aReleaseThatIsNotThereIsExitCodeTwo() {
    assertThat(run("verify-release", "no-such-folder").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("verify-release", "0".repeat(64)).code()).isEqualTo(ExitCode.USAGE);
    Ran ran = run("verify-release", work.resolve("none").toString());
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err().lines()).hasSize(1);
  }
}
