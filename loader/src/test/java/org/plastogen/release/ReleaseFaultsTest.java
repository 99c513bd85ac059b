package org.plastogen.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left when something goes wrong with the folder of releases. */
class ReleaseFaultsTest {
  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);
  private static final String C = "c".repeat(64);
  private static final String D = "d".repeat(64);

  @TempDir Path folder;

  private static ReleaseStore.Writer files(String id) {
    return target -> {
      Files.writeString(target.resolve("content"), "content of " + id);
      ReleaseBuilder.seal(id, "1", new java.util.TreeMap<>(), target);
      return true;
    };
  }

  private Optional<Release> publish(String id) throws IOException {
    return new ReleaseStore(folder).publish(id, files(id), step -> {});
  }

  private Optional<String> last() {
    return new ReleaseStore(folder).last().map(r -> r.manifest().id());
  }

  private Path release(String id) {
    return folder.resolve("releases").resolve(id);
  }

  private List<String> names(Path where) throws IOException {
    try (Stream<Path> all = Files.list(where)) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everyFlippedBitIsNoticedInEveryFile() throws IOException {
    publish(A);
    for (String name : names(release(A))) {
      Path file = release(A).resolve(name);
      byte[] sound = Files.readAllBytes(file);
      for (int at = 0; at < sound.length; at++) {
        byte[] flipped = sound.clone();
        flipped[at] ^= 1;
        Files.write(file, flipped);
        assertThat(last()).as(name + " at byte " + at).isEmpty();
      }
      Files.write(file, sound);
      assertThat(last()).contains(A);
    }
  }

  @Test
  void everyMissingFileIsNoticed() throws IOException {
    publish(A);
    for (String name : names(release(A))) {
      Path file = release(A).resolve(name);
      byte[] sound = Files.readAllBytes(file);
      Files.delete(file);
      assertThat(last()).as(name).isEmpty();
      Files.write(file, sound);
    }
    assertThat(last()).contains(A);
  }

  @Test
  void ifTheCurrentReleaseIsDamagedTheOneBeforeIsTheLastGoodOne() throws IOException {
    publish(A);
    publish(B);
    Files.writeString(release(B).resolve("content"), "other");
    assertThat(last()).contains(A);
  }

  @Test
  void whoeverMayReadOtherFoldersMayReadARelease() throws IOException {
    publish(A);
    Path plain = Files.createDirectory(folder.resolve("plain"));
    assumeTrue(
        Files.getFileStore(plain).supportsFileAttributeView(PosixFileAttributeView.class),
        "left out: this file system has no rights of users and groups");
    assertThat(Files.getPosixFilePermissions(release(A)))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void aReleaseThatMayNotBeReadIsToldFromOneThatIsDamaged() throws IOException {
    publish(A);
    assertThat(new ReleaseStore(folder).named("current")).isPresent();
    assumeTrue(
        release(A).toFile().setReadable(false) && !Files.isReadable(release(A)),
        "left out: this user may read everything");
    try {
      assertThatThrownBy(() -> new ReleaseStore(folder).named("current"))
          .isInstanceOf(StoreFault.class)
          .hasMessageContaining("no right to read " + release(A));
    } finally {
      assertThat(release(A).toFile().setReadable(true)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "../../etc/passwd", "\0", "0000000"})
  void aPointerThatPointsNowhereIsNoReleaseAndIsMended(String pointer) throws IOException {
    publish(A);
    Files.writeString(folder.resolve("current"), pointer);
    assertThat(last()).isEmpty();
    publish(A);
    assertThat(last()).contains(A);
  }

  @Test
  void aPointerToAReleaseThatIsGoneIsMended() throws IOException {
    publish(A);
    Files.writeString(folder.resolve("current"), C + "\n");
    assertThat(last()).isEmpty();
    publish(A);
    assertThat(last()).contains(A);
  }

  /** Each state that a process killed between two steps leaves behind. */
  @Test
  void everyStateThatAKillCanLeaveIsTheOldReleaseOrTheNewAndTheNextBuildClearsItAway()
      throws IOException {
    publish(A);
    List<Step> steps =
        List.of(
            () -> Files.createDirectories(folder.resolve("building-17")),
            () -> Files.writeString(folder.resolve("building-17/content"), "content"),
            () -> files(B).write(folder.resolve("building-17")),
            () -> Files.move(folder.resolve("building-17"), release(B)),
            () -> Files.writeString(folder.resolve("previous.next"), A.substring(0, 9)),
            () -> Files.writeString(folder.resolve("previous.next"), A + "\n"),
            () -> Files.move(folder.resolve("previous.next"), folder.resolve("previous")),
            () -> Files.writeString(folder.resolve("current.next"), ""));
    for (Step step : steps) {
      step.run();
      assertThat(last()).contains(A);
    }
    Files.writeString(folder.resolve("current.next"), B + "\n");
    Files.move(
        folder.resolve("current.next"),
        folder.resolve("current"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(last()).contains(B);
    Files.createDirectories(folder.resolve("removed-" + D));
    Files.writeString(folder.resolve("removed-" + D).resolve("content"), "half");
    assertThat(last()).contains(B);
    publish(C);
    assertThat(last()).contains(C);
    assertThat(names(folder)).containsExactly("build.lock", "current", "previous", "releases");
    assertThat(names(folder.resolve("releases"))).containsExactly(B, C);
  }

  @Test
  void aStartThatFindsItsReleaseInPlaceClearsAwayWhatAKillLeft() throws IOException {
    Release there = publish(A).orElseThrow();
    Files.createDirectories(folder.resolve("removed-" + B));
    Files.writeString(folder.resolve("removed-" + B + "/content"), "half");
    Files.createDirectories(folder.resolve("building-17"));
    Files.writeString(folder.resolve("current.next"), A.substring(0, 9));
    new ReleaseStore(folder).makeCurrent(there, step -> {});
    assertThat(names(folder)).containsExactly("build.lock", "current", "releases");
  }

  @Test
  void whatAnotherProcessIsBuildingIsNotTakenForALeftover() throws IOException {
    Release there = publish(A).orElseThrow();
    new ReleaseStore(folder)
        .publish(
            B,
            target -> {
              Files.writeString(target.resolve("content"), "half");
              new ReleaseStore(folder).makeCurrent(there, step -> {});
              assertThat(target.resolve("content")).exists();
              return false;
            },
            step -> {});
    assertThat(last()).contains(A);
  }

  private interface Step {
    void run() throws IOException;
  }

  @Test
  void aLinkInPlaceOfAHalfWrittenPointerIsNotWrittenThrough(@TempDir Path elsewhere)
      throws IOException {
    Path theirs = Files.writeString(elsewhere.resolve("theirs"), "keep");
    Files.createSymbolicLink(folder.resolve("current.next"), theirs);
    publish(A);
    assertThat(last()).contains(A);
    assertThat(theirs).hasContent("keep");
    assertThat(folder.resolve("current")).isRegularFile();
    assertThat(Files.isSymbolicLink(folder.resolve("current"))).isFalse();
  }

  @Test
  void aPipeInPlaceOfTheChecksumsIsNotWaitedFor() throws Exception {
    publish(A);
    Path sums = release(A).resolve(Release.SUMS);
    Files.delete(sums);
    Process made = new ProcessBuilder("mkfifo", sums.toString()).start();
    assumeTrue(made.waitFor() == 0, "this system has no pipes with a name");
    assertThat(last()).isEmpty();
  }

  @Test
  void aWriterThatFailsLeavesTheOldReleaseAndNothingElse() throws IOException {
    publish(A);
    assertThatThrownBy(
            () ->
                new ReleaseStore(folder)
                    .publish(
                        B,
                        target -> {
                          Files.writeString(target.resolve("content"), "half");
                          throw new IOException("No space left on device");
                        },
                        step -> {}))
        .isInstanceOf(StoreFault.class)
        .hasMessageContaining("has no room left")
        .hasMessageContaining("--data");
    assertThat(last()).contains(A);
    assertThat(names(folder)).containsExactly("build.lock", "current", "releases");
  }

  @Test
  void whatIsKeptDoesNotDependOnTheClock() throws IOException {
    publish(A);
    publish(B);
    // A year is set back: the newest release bears the oldest time.
    Files.setLastModifiedTime(release(A), FileTime.from(Instant.now().plusSeconds(9_000)));
    publish(C);
    Files.setLastModifiedTime(release(C), FileTime.from(Instant.EPOCH));
    publish(D);
    assertThat(names(folder.resolve("releases"))).containsExactly(C, D);
    assertThat(last()).contains(D);
  }

  @Test
  void goingBackToTheReleaseBeforeBuildsNothing() throws IOException {
    publish(A);
    publish(B);
    ReleaseStore store = new ReleaseStore(folder);
    store.makeCurrent(store.find(A).orElseThrow(), step -> {});
    assertThat(last()).contains(A);
    assertThat(names(folder.resolve("releases"))).containsExactly(A, B);
  }

  @Test
  void foreignFilesStayWhereTheyAre() throws IOException {
    Files.createDirectories(folder.resolve("releases/notes"));
    Files.createDirectories(folder.resolve("building-plans"));
    Files.writeString(folder.resolve("building-plans/house"), "mine");
    publish(A);
    publish(B);
    publish(C);
    assertThat(folder.resolve("releases/notes")).exists();
    assertThat(folder.resolve("building-plans/house")).hasContent("mine");
  }

  @Test
  void aLinkThatStandsForAReleaseIsReplacedAndWhatItLedToStays() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("mine"), "mine");
    Files.createDirectories(folder.resolve("releases"));
    Files.createSymbolicLink(release(A), elsewhere);
    publish(A);
    assertThat(last()).contains(A);
    assertThat(elsewhere.resolve("mine")).hasContent("mine");
  }

  @Test
  void somethingElseInThePlaceOfTheFolderIsTold() throws IOException {
    Files.writeString(folder.resolve("releases"), "a file");
    assertThatThrownBy(() -> publish(A))
        .isInstanceOf(StoreFault.class)
        .hasMessageContaining("releases is in the way of a release");
  }

  @Test
  void aFolderInThePlaceOfThePointerIsTold() throws IOException {
    Files.createDirectories(folder.resolve("current/full"));
    assertThatThrownBy(() -> publish(A))
        .isInstanceOf(StoreFault.class)
        .hasMessageContaining(folder.resolve("current") + " is in the way of a release");
  }

  @Test
  void aFileInThePlaceOfTheDataFolderIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    for (Path data : List.of(file, file.resolve("data"))) {
      assertThatThrownBy(() -> new ReleaseStore(data).publish(A, files(A), step -> {}))
          .isInstanceOf(StoreFault.class)
          .hasMessageContaining("a file stands where " + data + " should be a folder")
          .hasMessageContaining("--data");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "[]", ""})
  void aManifestThatNamesNoReleaseIsNoReleaseThoughItsChecksumFits(String manifest)
      throws IOException {
    publish(A);
    Files.writeString(release(A).resolve(Manifest.FILE), manifest);
    Checksums.of(release(A)).write(release(A));
    assertThat(last()).isEmpty();
    assertThat(ReleaseVerification.of(release(A)).whole()).isFalse();
  }

  @Test
  void aLinkInPlaceOfTheLockIsNotWrittenThrough(@TempDir Path elsewhere) throws IOException {
    Path theirs = Files.writeString(elsewhere.resolve("theirs"), "keep");
    Files.createSymbolicLink(folder.resolve("build.lock"), theirs);
    assertThatThrownBy(() -> publish(A))
        .isInstanceOf(StoreFault.class)
        .hasMessageContaining("build.lock is in the way of a release");
    assertThat(theirs).hasContent("keep");
  }

  @Test
  void aPointerThatIsFarTooLongIsNotRead() throws IOException {
    publish(A);
    try (var file = new java.io.RandomAccessFile(folder.resolve("current").toFile(), "rw")) {
      file.setLength(10L << 30);
    }
    assertThat(last()).isEmpty();
    publish(A);
    assertThat(last()).contains(A);
  }

  @Test
  void twoBuildersWaitForEachOtherAndBuildOnce() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<String> built = new ArrayList<>();
    CompletableFuture<Optional<Release>> first =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return new ReleaseStore(folder)
                    .publish(
                        A,
                        target -> {
                          built.add("first");
                          inside.countDown();
                          await(goOn);
                          return files(A).write(target);
                        },
                        step -> {});
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    await(inside);
    List<String> told = new ArrayList<>();
    assertThatThrownBy(
            () -> new ReleaseStore(folder, Duration.ZERO).publish(A, files(A), told::add))
        .isInstanceOf(StoreFault.class)
        .hasMessageContaining("another process (" + ProcessHandle.current().pid() + ")")
        .hasMessageContaining("--data");
    assertThat(told).hasSize(1).first().asString().contains("waiting for another process");
    goOn.countDown();
    assertThat(
            new ReleaseStore(folder)
                .publish(
                    A,
                    target -> {
                      built.add("second");
                      return false;
                    },
                    step -> {}))
        .isPresent();
    assertThat(first.get()).isPresent();
    assertThat(built).containsExactly("first");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
