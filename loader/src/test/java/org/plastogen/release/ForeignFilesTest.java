package org.plastogen.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links, pipes and things of others where the store keeps its own: none is harmed or trusted. */
class ForeignFilesTest {
  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);
  private static final String C = "c".repeat(64);

  @TempDir Path folder;

  private TestStore store;

  @BeforeEach
  void open() {
    store = new TestStore(folder);
  }

  @Test
  void aLinkInPlaceOfAHalfWrittenPointerIsNotWrittenThrough(@TempDir Path elsewhere)
      throws IOException {
    Path theirs = Files.writeString(elsewhere.resolve("theirs"), "keep");
    Files.createSymbolicLink(folder.resolve("current.next"), theirs);
    store.publish(A);
    assertThat(store.last()).contains(A);
    assertThat(theirs).hasContent("keep");
    assertThat(folder.resolve("current")).isRegularFile();
    assertThat(Files.isSymbolicLink(folder.resolve("current"))).isFalse();
  }

  @Test
  void aPipeInPlaceOfTheChecksumsIsNotWaitedFor() throws Exception {
    store.publish(A);
    Path sums = store.release(A).resolve(Release.SUMS);
    Files.delete(sums);
    Process made = new ProcessBuilder("mkfifo", sums.toString()).start();
    assumeTrue(made.waitFor() == 0, "this system has no pipes with a name");
    assertThat(store.last()).isEmpty();
  }

  @Test
  void foreignFilesStayWhereTheyAre() throws IOException {
    Files.createDirectories(folder.resolve("releases/notes"));
    Files.createDirectories(folder.resolve("building-plans"));
    Files.writeString(folder.resolve("building-plans/house"), "mine");
    store.publish(A);
    store.publish(B);
    store.publish(C);
    assertThat(folder.resolve("releases/notes")).exists();
    assertThat(folder.resolve("building-plans/house")).hasContent("mine");
  }

  @Test
  void aLinkThatStandsForAReleaseIsReplacedAndWhatItLedToStays() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("mine"), "mine");
    Files.createDirectories(folder.resolve("releases"));
    Files.createSymbolicLink(store.release(A), elsewhere);
    store.publish(A);
    assertThat(store.last()).contains(A);
    assertThat(elsewhere.resolve("mine")).hasContent("mine");
  }

  @Test
  void somethingElseInThePlaceOfTheFolderIsTold() throws IOException {
    Files.writeString(folder.resolve("releases"), "a file");
    assertThatThrownBy(() -> store.publish(A))
        .isInstanceOf(StoreFault.class)
        .hasMessageContaining("releases is in the way of a release");
  }

  @Test
  void aFolderInThePlaceOfThePointerIsTold() throws IOException {
    Files.createDirectories(folder.resolve("current/full"));
    assertThatThrownBy(() -> store.publish(A))
        .isInstanceOf(StoreFault.class)
        .hasMessageContaining(folder.resolve("current") + " is in the way of a release");
  }

  @Test
  void aFileInThePlaceOfTheDataFolderIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    for (Path data : List.of(file, file.resolve("data"))) {
      assertThatThrownBy(() -> new ReleaseStore(data).publish(A, TestStore.files(A), step -> {}))
          .isInstanceOf(StoreFault.class)
          .hasMessageContaining("a file stands where " + data + " should be a folder")
          .hasMessageContaining("--data");
    }
  }

  @Test
  void aLinkInPlaceOfTheLockIsNotWrittenThrough(@TempDir Path elsewhere) throws IOException {
    Path theirs = Files.writeString(elsewhere.resolve("theirs"), "keep");
    Files.createSymbolicLink(folder.resolve("build.lock"), theirs);
    assertThatThrownBy(() -> store.publish(A))
        .isInstanceOf(StoreFault.class)
        .hasMessageContaining("build.lock is in the way of a release");
    assertThat(theirs).hasContent("keep");
  }
}
