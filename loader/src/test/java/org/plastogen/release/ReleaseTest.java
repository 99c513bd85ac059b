package org.plastogen.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {
  private static final Path SOUND = Path.of("src/test/resources/seeds/sound/seeds");
  private static final Path NO_QUESTIONS = Path.of("src/test/resources/seeds/none");

  @TempDir Path work;

  private ReleaseBuilder.Outcome build(Path seeds, Path data) throws IOException {
    return new ReleaseBuilder(seeds, NO_QUESTIONS, step -> {}).release(new ReleaseStore(data));
  }

  @Test
  void theSameSeedsGiveTheSameBytes() throws IOException {
    Release first = build(SOUND, work.resolve("a")).release().orElseThrow();
    Release second = build(SOUND, work.resolve("b")).release().orElseThrow();
    assertThat(first.manifest()).isEqualTo(second.manifest());
    try (Stream<Path> files = Files.list(first.folder())) {
      for (Path file : files.toList()) {
        assertThat(second.folder().resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void aSecondStartReasonsNothing() throws IOException {
    List<String> steps = new ArrayList<>();
    ReleaseStore store = new ReleaseStore(work);
    new ReleaseBuilder(SOUND, NO_QUESTIONS, steps::add).release(store);
    assertThat(steps).isNotEmpty();
    steps.clear();
    var again = new ReleaseBuilder(SOUND, NO_QUESTIONS, steps::add).release(store);
    assertThat(again.release()).isPresent();
    assertThat(steps).isEmpty();
  }

  @Test
  void aChangedSeedGivesAnotherReleaseAndTheOneBeforeStays() throws IOException {
    Path seeds = copy(SOUND, work.resolve("seeds"));
    Path data = work.resolve("data");
    Release before = build(seeds, data).release().orElseThrow();
    edit(seeds.resolve("documents/one.yaml"), "certainty: hedged", "certainty: speculative");
    Release after = build(seeds, data).release().orElseThrow();
    edit(seeds.resolve("documents/one.yaml"), "certainty: speculative", "certainty: asserted");
    Release last = build(seeds, data).release().orElseThrow();
    assertThat(before.folder()).doesNotExist();
    assertThat(after.folder()).exists();
    assertThat(new ReleaseStore(data).last()).contains(last);
  }

  @Test
  void faultySeedsLeaveTheLastReleaseInPlace() throws IOException {
    Path seeds = copy(SOUND, work.resolve("seeds"));
    Path data = work.resolve("data");
    Release good = build(seeds, data).release().orElseThrow();
    edit(seeds.resolve("documents/one.yaml"), "relation: blocks", "relation: bloks");
    ReleaseBuilder.Outcome outcome = build(seeds, data);
    assertThat(outcome.release()).isEmpty();
    assertThat(outcome.faults()).hasSize(1);
    assertThat(new ReleaseStore(data).last()).contains(good);
    try (Stream<Path> left = Files.list(data)) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("releases", "current", "build.lock");
    }
  }

  @Test
  void aDamagedReleaseIsNotServedButBuiltAnew() throws IOException {
    Path data = work.resolve("data");
    Release release = build(SOUND, data).release().orElseThrow();
    Path quads = release.folder().resolve(Release.QUADS);
    byte[] bytes = Files.readAllBytes(quads);
    bytes[bytes.length / 2] ^= 1;
    Files.write(quads, bytes);
    assertThat(new ReleaseStore(data).last()).isEmpty();
    Release again = build(SOUND, data).release().orElseThrow();
    assertThat(ContentHash.of(again.folder().resolve(Release.QUADS)))
        .isEqualTo(again.manifest().files().get(Release.QUADS));
  }

  @Test
  void whatAProcessLeftHalfBuiltIsRemoved() throws IOException {
    Path data = work.resolve("data");
    Path leftover = data.resolve("building-123");
    Files.createDirectories(leftover);
    Files.writeString(leftover.resolve(Release.QUADS), "half");
    build(SOUND, data);
    assertThat(leftover).doesNotExist();
  }

  @Test
  void theDefaultGraphIsTheUnionOfAllNamedGraphsButThoseThatStandApart() throws IOException {
    DatasetGraph dataset = build(SOUND, work).release().orElseThrow().load();
    long distinct =
        dataset.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
            .filter(quad -> !quad.isDefaultGraph())
            .filter(quad -> !quad.getGraph().getURI().matches(".*/graph/(spellings|filter/.*)"))
            .map(quad -> quad.asTriple())
            .distinct()
            .count();
    assertThat(dataset.getDefaultGraph().size()).isEqualTo((int) distinct);
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return to;
  }
}
