package org.plastogen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.plastogen.fault.Fault;
import org.plastogen.rule.Layer;
import org.plastogen.vocabulary.Terms;

/**
 * Each folder of {@code seeds/faulty} lies over the sound seeds and says which faults must be
 * found, no more and no fewer. A new case adds files only.
 */
class FaultySeedsTest {
  private static final Path SEEDS = Path.of("src/test/resources/seeds");
  private static final Terms TERMS = Terms.load();

  @TempDir Path work;

  @TestFactory
  Stream<DynamicTest> everyFaultIsFoundWithItsPlaceAndRule() throws IOException {
    try (Stream<Path> cases = Files.list(SEEDS.resolve("faulty"))) {
      return cases.sorted().toList().stream()
          .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> run(c)));
    }
  }

  private void run(Path faulty) throws IOException {
    Path folder = work.resolve(faulty.getFileName().toString());
    copy(SEEDS.resolve("sound"), folder);
    copy(faulty, folder);
    List<String> expected = Files.readAllLines(faulty.resolve("expected.txt"));
    Check.Result result =
        new Check(TERMS, Duration.ofMinutes(1), step -> {})
            .run(folder.resolve("seeds"), EnumSet.of(Layer.PROFILE, Layer.REASONER));
    assertThat(result.faults())
        .filteredOn(f -> f.severity() == Fault.Severity.ERROR)
        .extracting(f -> f.place() + " " + f.rule())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(result.passed()).isFalse();
    assertThat(result.sound()).isEmpty();
    assertThat(result.faults()).allSatisfy(f -> assertThat(f.mend()).isNotBlank());
  }

  @TestFactory
  Stream<DynamicTest> whatIsWorthALookIsAWarningAndDoesNotStopARelease() throws IOException {
    try (Stream<Path> cases = Files.list(SEEDS.resolve("warned"))) {
      return cases.sorted().toList().stream()
          .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> warned(c)));
    }
  }

  private void warned(Path over) throws IOException {
    Path folder = work.resolve("warned-" + over.getFileName());
    copy(SEEDS.resolve("sound"), folder);
    copy(over, folder);
    Check.Result result =
        new Check(TERMS, Duration.ofMinutes(1), step -> {})
            .run(folder.resolve("seeds"), EnumSet.of(Layer.PROFILE, Layer.REASONER));
    assertThat(result.faults())
        .filteredOn(f -> f.severity() != Fault.Severity.INFO)
        .extracting(f -> f.place() + " " + f.rule())
        .containsExactlyInAnyOrderElementsOf(Files.readAllLines(over.resolve("expected.txt")));
    assertThat(result.passed()).isTrue();
  }

  @TestFactory
  Stream<DynamicTest> soundSeedsInAnyGuiseHaveNoFault() throws IOException {
    try (Stream<Path> cases = Files.list(SEEDS.resolve("also-sound"))) {
      return cases.sorted().toList().stream()
          .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> alsoSound(c)));
    }
  }

  private void alsoSound(Path over) throws IOException {
    Path folder = work.resolve("sound-" + over.getFileName());
    copy(SEEDS.resolve("sound"), folder);
    copy(over, folder);
    Check.Result result =
        new Check(TERMS, Duration.ofMinutes(1), step -> {})
            .run(folder.resolve("seeds"), EnumSet.of(Layer.PROFILE, Layer.REASONER));
    assertThat(result.faults()).filteredOn(f -> f.severity() != Fault.Severity.INFO).isEmpty();
  }

  @Test
  void soundSeedsHaveNoFault() {
    Check.Result result =
        new Check(TERMS, Duration.ofMinutes(1), step -> {})
            .run(SEEDS.resolve("sound/seeds"), EnumSet.noneOf(Layer.class));
    assertThat(result.faults()).isEmpty();
    assertThat(result.sound()).isPresent();
  }

  @Test
  void aMessageShowsTheLineWithAMarkerAndASuggestion() throws IOException {
    Path folder = work.resolve("message");
    copy(SEEDS.resolve("sound"), folder);
    copy(SEEDS.resolve("faulty/unknown-subject"), folder);
    Check.Result result =
        new Check(TERMS, Duration.ofMinutes(1), step -> {})
            .run(folder.resolve("seeds"), EnumSet.allOf(Layer.class));
    assertThat(result.faults().get(0).toText())
        .isEqualTo(
            """
            seeds/documents/one.yaml:14:14: error [unknown-name] no entity has the label "drug AA"
                14 |     subject: drug AA
                   |              ^
                mend: did you mean "drug A"? If not, add it to a file in seeds/entities
            """);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
