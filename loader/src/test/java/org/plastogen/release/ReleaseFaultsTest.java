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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a release when a disk, a kill or another process comes in between. */
class ReleaseFaultsTest {
  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);
  private static final String C = "c".repeat(64);
  private static final String D = "d".repeat(64);

  @TempDir Path folder;

  private TestStore store;

  @BeforeEach
  void open() {
    store = new TestStore(folder);
  }

  @Test
  void everyFlippedBitIsNoticedInEveryFile() throws IOException {
    store.publish(A);
    for (String name : TestStore.names(store.release(A))) {
      Path file = store.release(A).resolve(name);
      byte[] sound = Files.readAllBytes(file);
      for (int at = 0; at < sound.length; at++) {
        byte[] flipped = sound.clone();
        flipped[at] ^= 1;
        Files.write(file, flipped);
        assertThat(store.last()).as(name + " at byte " + at).isEmpty();
      }
      Files.write(file, sound);
      assertThat(store.last()).contains(A);
    }
  }

  @Test
  void everyMissingFileIsNoticed() throws IOException {
    store.publish(A);
    for (String name : TestStore.names(store.release(A))) {
      Path file = store.release(A).resolve(name);
      byte[] sound = Files.readAllBytes(file);
      Files.delete(file);
      assertThat(store.last()).as(name).isEmpty();
      Files.write(file, sound);
    }
    assertThat(store.last()).contains(A);
  }

  @Test
  void ifTheCurrentReleaseIsDamagedTheOneBeforeIsTheLastGoodOne() throws IOException {
    store.publish(A);
    store.publish(B);
    Files.writeString(store.release(B).resolve("content"), "other");
    assertThat(store.last()).contains(A);
  }

  @Test
  void whoeverMayReadOtherFoldersMayReadARelease() throws IOException {
    store.publish(A);
    Path plain = Files.createDirectory(folder.resolve("plain"));
    assumeTrue(
        Files.getFileStore(plain).supportsFileAttributeView(PosixFileAttributeView.class),
        "left out: this file system has no rights of users and groups");
    assertThat(Files.getPosixFilePermissions(store.release(A)))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void aReleaseThatMayNotBeReadIsToldFromOneThatIsDamaged() throws IOException {
    store.publish(A);
    assertThat(new ReleaseStore(folder).named("current")).isPresent();
    assumeTrue(
        store.release(A).toFile().setReadable(false) && !Files.isReadable(store.release(A)),
        "left out: this user may read everything");
    try {
      assertThatThrownBy(() -> new ReleaseStore(folder).named("current"))
          .isInstanceOf(StoreFault.class)
          .hasMessageContaining("no right to read " + store.release(A));
    } finally {
      assertThat(store.release(A).toFile().setReadable(true)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "../../etc/passwd", "\0", "0000000"})
  void aPointerThatPointsNowhereIsNoReleaseAndIsMended(String pointer) throws IOException {
    store.publish(A);
    Files.writeString(folder.resolve("current"), pointer);
    assertThat(store.last()).isEmpty();
    store.publish(A);
    assertThat(store.last()).contains(A);
  }

  @Test
  void aPointerToAReleaseThatIsGoneIsMended() throws IOException {
    store.publish(A);
    Files.writeString(folder.resolve("current"), C + "\n");
    assertThat(store.last()).isEmpty();
    store.publish(A);
    assertThat(store.last()).contains(A);
  }

  /** Each state that a process killed between two steps leaves behind. */
  @Test
  void everyStateThatAKillCanLeaveIsTheOldReleaseOrTheNewAndTheNextBuildClearsItAway()
      throws IOException {
    store.publish(A);
    List<Step> steps =
        List.of(
            () -> Files.createDirectories(folder.resolve("building-17")),
            () -> Files.writeString(folder.resolve("building-17/content"), "content"),
            () -> TestStore.files(B).write(folder.resolve("building-17")),
            () -> Files.move(folder.resolve("building-17"), store.release(B)),
            () -> Files.writeString(folder.resolve("previous.next"), A.substring(0, 9)),
            () -> Files.writeString(folder.resolve("previous.next"), A + "\n"),
            () -> Files.move(folder.resolve("previous.next"), folder.resolve("previous")),
            () -> Files.writeString(folder.resolve("current.next"), ""));
    for (Step step : steps) {
      step.run();
      assertThat(store.last()).contains(A);
    }
    Files.writeString(folder.resolve("current.next"), B + "\n");
    Files.move(
        folder.resolve("current.next"),
        folder.resolve("current"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(store.last()).contains(B);
    Files.createDirectories(folder.resolve("removed-" + D));
    Files.writeString(folder.resolve("removed-" + D).resolve("content"), "half");
    assertThat(store.last()).contains(B);
    store.publish(C);
    assertThat(store.last()).contains(C);
    assertThat(TestStore.names(folder))
        .containsExactly("build.lock", "current", "previous", "releases");
    assertThat(TestStore.names(folder.resolve("releases"))).containsExactly(B, C);
  }

  @Test
  void aStartThatFindsItsReleaseInPlaceClearsAwayWhatAKillLeft() throws IOException {
    Release there = store.publish(A).orElseThrow();
    Files.createDirectories(folder.resolve("removed-" + B));
    Files.writeString(folder.resolve("removed-" + B + "/content"), "half");
    Files.createDirectories(folder.resolve("building-17"));
    Files.writeString(folder.resolve("current.next"), A.substring(0, 9));
    new ReleaseStore(folder).makeCurrent(there, step -> {});
    assertThat(TestStore.names(folder)).containsExactly("build.lock", "current", "releases");
  }

  @Test
  void whatAnotherProcessIsBuildingIsNotTakenForALeftover() throws IOException {
    Release there = store.publish(A).orElseThrow();
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
    assertThat(store.last()).contains(A);
  }

  private interface Step {
    void run() throws IOException;
  }

  @Test
  void aWriterThatFailsLeavesTheOldReleaseAndNothingElse() throws IOException {
    store.publish(A);
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
    assertThat(store.last()).contains(A);
    assertThat(TestStore.names(folder)).containsExactly("build.lock", "current", "releases");
  }

  @Test
  void whatIsKeptDoesNotDependOnTheClock() throws IOException {
    store.publish(A);
    store.publish(B);
    // A year is set back: the newest release bears the oldest time.
    Files.setLastModifiedTime(store.release(A), FileTime.from(Instant.now().plusSeconds(9_000)));
    store.publish(C);
    Files.setLastModifiedTime(store.release(C), FileTime.from(Instant.EPOCH));
    store.publish(D);
    assertThat(TestStore.names(folder.resolve("releases"))).containsExactly(C, D);
    assertThat(store.last()).contains(D);
  }

  @Test
  void goingBackToTheReleaseBeforeBuildsNothing() throws IOException {
    store.publish(A);
    store.publish(B);
    ReleaseStore again = new ReleaseStore(folder);
    again.makeCurrent(again.find(A).orElseThrow(), step -> {});
    assertThat(store.last()).contains(A);
    assertThat(TestStore.names(folder.resolve("releases"))).containsExactly(A, B);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "[]", ""})
  void aManifestThatNamesNoReleaseIsNoReleaseThoughItsChecksumFits(String manifest)
      throws IOException {
    store.publish(A);
    Files.writeString(store.release(A).resolve(Manifest.FILE), manifest);
    Checksums.of(store.release(A)).write(store.release(A));
    assertThat(store.last()).isEmpty();
    assertThat(ReleaseVerification.of(store.release(A)).whole()).isFalse();
  }

  @Test
  void aPointerThatIsFarTooLongIsNotRead() throws IOException {
    store.publish(A);
    try (var file = new java.io.RandomAccessFile(folder.resolve("current").toFile(), "rw")) {
      file.setLength(10L << 30);
    }
    assertThat(store.last()).isEmpty();
    store.publish(A);
    assertThat(store.last()).contains(A);
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
                          return TestStore.files(A).write(target);
                        },
                        step -> {});
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    await(inside);
    List<String> told = new ArrayList<>();
    assertThatThrownBy(
            () -> new ReleaseStore(folder, Duration.ZERO).publish(A, TestStore.files(A), told::add))
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
