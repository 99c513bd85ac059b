package org.plastogen.reasoning.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plastogen.reasoning.Statement;

/**
 * Each folder holds an ontology {@code o.*} and, in {@code expected.txt}, the verdict and every
 * finding with its line. A star stands for whatever further findings there are. A new case adds
 * files only.
 */
class OntologyInspectorTest {
  private static final Path CASES = Path.of("src/test/resources/inspect");
  private static final Set<Step> ALL = EnumSet.noneOf(Step.class);

  @TestFactory
  Stream<DynamicTest> everyOntologyHasTheVerdictAndTheFindingsExpected() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      return cases.sorted().toList().stream()
          .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> run(c)));
    }
  }

  private static Inspection inspect(String name) throws IOException {
    return inspect(CASES.resolve(name));
  }

  private static Inspection inspect(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().matches("o\\.\\w+"))
              .findFirst()
              .orElseThrow();
      return new OntologyInspector(Duration.ofMinutes(2), 5, step -> {})
          .inspect(file, file.getFileName().toString(), ALL);
    }
  }

  private static void run(Path folder) throws IOException {
    List<String> expected = Files.readAllLines(folder.resolve("expected.txt"));
    Inspection inspection = inspect(folder);
    if (!expected.get(0).equals("*")) {
      assertThat(inspection.verdict()).hasToString(expected.get(0));
    }
    List<String> found =
        inspection.findings().stream()
            .map(f -> f.place().file() + ":" + f.place().line() + " " + f.rule())
            .toList();
    List<String> all = expected.subList(1, expected.size());
    List<String> named = all.stream().filter(line -> !line.equals("*")).toList();
    if (all.size() == named.size()) {
      assertThat(found).containsExactlyInAnyOrderElementsOf(named);
    } else {
      assertThat(found).isNotEmpty().containsAll(named);
    }
  }

  @Test
  void aContradictionIsToldInSentencesWithTheLineOfEach() throws IOException {
    List<Statement> because = inspect("contradiction-by-hierarchy").findings().get(0).because();
    assertThat(because)
        .extracting(Statement::sentence)
        .containsExactly(
            "\"x\" is a \"C\"",
            "\"x\" is an \"A\"",
            "every \"C\" is a \"B\"",
            "nothing is both \"A\" and \"B\"");
    assertThat(because)
        .extracting(s -> s.place().orElseThrow().line())
        .containsExactly(11, 11, 10, 9);
    assertThat(because).extracting(Statement::manchester).contains("C SubClassOf B");
  }

  @Test
  void aContradictionAcrossFilesNamesTheImportedLine() throws IOException {
    List<Statement> because = inspect("contradiction-in-an-import").findings().get(0).because();
    assertThat(because)
        .extracting(s -> s.place().orElseThrow().file() + ":" + s.place().orElseThrow().line())
        .contains("other.ttl:4", "o.ttl:9");
  }

  @Test
  void everyReasonIsListedAndSaidToBeAll() throws IOException {
    assertThat(inspect("empty-class-two-reasons").findings())
        .extracting(Finding::message)
        .containsOnly("nothing can be a \"C\" (2 reasons in all)");
  }

  @Test
  void aSearchThatIsCutOffSaysSo() throws IOException {
    Path file = CASES.resolve("empty-class-two-reasons/o.ttl");
    assertThat(
            new OntologyInspector(Duration.ofMinutes(2), 1, step -> {})
                .inspect(file, "o.ttl", ALL)
                .findings())
        .extracting(Finding::message)
        .containsExactly("nothing can be a \"C\" (search cut off at 1 reason)");
  }

  @Test
  void aDeadlineThatPassesIsToldAndWhatWasFoundIsKept() {
    Path file = CASES.resolve("contradiction-two-classes/o.ttl");
    Inspection inspection =
        new OntologyInspector(Duration.ofNanos(1), 1, step -> {}).inspect(file, "o.ttl", ALL);
    assertThat(inspection.verdict())
        .isIn(Inspection.Verdict.UNDECIDED, Inspection.Verdict.INCONSISTENT);
  }

  @Test
  void theRelationOntologyDerivesBothSignsFromADoubleNegative() {
    Path ro = Path.of("../../shared/external/ro/ro.owl");
    Assumptions.assumeTrue(Files.exists(ro), "the Relation Ontology is not beside this checkout");
    Inspection inspection =
        new OntologyInspector(Duration.ofMinutes(3), 1, step -> {})
            .inspect(ro, "ro.owl", EnumSet.of(Step.REASONER));
    assertThat(inspection.findings()).extracting(Finding::rule).containsOnly("both-signs");
    assertThat(inspection.findings())
        .allSatisfy(
            f -> assertThat(f.because()).allSatisfy(s -> assertThat(s.place()).isPresent()));
  }
}
