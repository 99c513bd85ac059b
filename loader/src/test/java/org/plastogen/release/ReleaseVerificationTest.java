package org.plastogen.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reading a release from end to end finds. */
class ReleaseVerificationTest {
  @TempDir static Path data;
  private static Release release;

  @TempDir Path work;
  private Path copy;

  @BeforeAll
  static void aRelease() throws IOException {
    release =
        new ReleaseBuilder(
                Path.of("src/test/resources/seeds/sound/seeds"), Path.of("nowhere"), step -> {})
            .release(new ReleaseStore(data))
            .release()
            .orElseThrow();
  }

  private VerifiedRelease verify() throws IOException {
    return ReleaseVerification.of(copy);
  }

  private void copied() throws IOException {
    copy = Files.createDirectories(work.resolve("copy"));
    try (Stream<Path> files = Files.list(release.folder())) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
  }

  /** As someone would who changes a file and makes its checksums fit. */
  private void sealedAgain(TreeMap<String, Long> counts) throws IOException {
    Files.delete(copy.resolve(Release.SUMS));
    Files.delete(copy.resolve(Manifest.FILE));
    ReleaseBuilder.seal(
        release.manifest().id(), release.manifest().ontologyVersion(), counts, copy);
  }

  private void edit(String name, String from, String to) throws IOException {
    String text = Files.readString(copy.resolve(name));
    assertThat(text).contains(from);
    Files.writeString(copy.resolve(name), text.replaceFirst(from, to));
  }

  @Test
  void aReleaseIsWholeAndEveryCountIsCountedAgain() throws IOException {
    VerifiedRelease verified = ReleaseVerification.of(release.folder());
    assertThat(verified.problems()).isEmpty();
    assertThat(verified.counts()).isEqualTo(release.manifest().counts().size());
    assertThat(verified.quads()).isPositive();
    assertThat(verified.toText())
        .contains("release " + release.manifest().id(), "files have their checksum")
        .endsWith("whole\n");
    assertThat(verified.toJson()).contains("\"whole\" : true", "\"problems\" : [ ]");
  }

  @Test
  void aCopyUnderAnotherNameIsWholeToo() throws IOException {
    copied();
    assertThat(verify().problems()).isEmpty();
  }

  @Test
  void flippedMissingAndForeignFilesAreAllNamedAtOnce() throws IOException {
    copied();
    byte[] quads = Files.readAllBytes(copy.resolve(Release.QUADS));
    quads[quads.length / 2] ^= 1;
    Files.write(copy.resolve(Release.QUADS), quads);
    Files.delete(copy.resolve(Release.REPORT));
    Files.writeString(copy.resolve("note.txt"), "mine");
    assertThat(verify().problems())
        .containsExactly(
            "plastogen.nq does not have its checksum",
            "report.txt is missing",
            "note.txt is not part of the release");
    assertThat(verify().toText()).contains("not whole", "plastogen build");
  }

  @Test
  void anEmptyFolderIsNoRelease() throws IOException {
    copy = Files.createDirectories(work.resolve("empty"));
    assertThat(verify().problems()).containsExactly("SHA256SUMS is missing");
  }

  @Test
  void aFolderUnderTheNameOfAnotherReleaseIsTold() throws IOException {
    copied();
    copy = Files.move(copy, work.resolve("f".repeat(64)));
    assertThat(verify().problems())
        .singleElement()
        .asString()
        .contains("the manifest says " + release.manifest().id());
  }

  @Test
  void quadsThatAreNoQuadsAreToldThoughTheChecksumsFit() throws IOException {
    copied();
    Files.writeString(copy.resolve(Release.QUADS), "<a> <b> nonsense .\n");
    sealedAgain(new TreeMap<>(release.manifest().counts()));
    assertThat(verify().problems())
        .singleElement()
        .asString()
        .startsWith("plastogen.nq: not readable:");
  }

  @Test
  void countsThatDoNotFitTheQuadsAreTold() throws IOException {
    copied();
    TreeMap<String, Long> counts = new TreeMap<>(release.manifest().counts());
    long claims = counts.put("claims", 999L);
    sealedAgain(counts);
    assertThat(verify().problems())
        .containsExactly("the manifest counts 999 claims, the quads " + claims);
  }

  @Test
  void formatsThatSayDifferentThingsAreTold() throws IOException {
    copied();
    edit(Release.TRIG, "drug A", "drug X");
    sealedAgain(new TreeMap<>(release.manifest().counts()));
    assertThat(verify().problems())
        .singleElement()
        .asString()
        .contains("plastogen.trig states 1 things that the quads do not");
  }

  @Test
  void checksumsThatLeadOutOfTheFolderAreNotFollowed() throws IOException {
    copied();
    Files.writeString(copy.resolve(Release.SUMS), "0".repeat(64) + "  ../../secret\n");
    assertThat(verify().problems()).contains("SHA256SUMS cannot be read as checksums");
  }
}
