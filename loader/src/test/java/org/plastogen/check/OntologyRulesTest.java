package org.plastogen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plastogen.rule.Layer;
import org.plastogen.rule.Standards;

/**
 * The rules for terms of an ontology. Each folder holds an ontology and, in {@code expected.txt},
 * the line and rule of each fault; those that begin with {@code sound} look suspicious and are
 * right. A new case adds files only.
 */
class OntologyRulesTest {
  private static final Path CASES = Path.of("src/test/resources/ontologies");

  @TestFactory
  Stream<DynamicTest> everyTermAtFaultIsFoundAndNoOther() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      return cases.sorted().toList().stream()
          .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> run(c)));
    }
  }

  private static void run(Path folder) throws IOException {
    OntologyCheck.Result result =
        new OntologyCheck(Standards.usual(), Duration.ofMinutes(1), 1, step -> {})
            .run(folder.resolve("o.ttl"), "o.ttl", EnumSet.of(Layer.PROFILE, Layer.REASONER));
    assertThat(result.faults())
        .extracting(f -> f.place().line() + " " + f.rule())
        .containsExactlyInAnyOrderElementsOf(Files.readAllLines(folder.resolve("expected.txt")));
    assertThat(result.faults())
        .allSatisfy(f -> assertThat(f.message()).isNotBlank().doesNotContain("{"));
  }
}
