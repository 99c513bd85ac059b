package org.plastogen.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.plastogen.fault.Fault;
import org.plastogen.release.ReleaseBuilder;
import org.plastogen.release.ReleaseStore;

/** Every question gives the answer that stands beside it, and uses only terms that exist. */
class QuestionsTest {
  private static final Path FOLDER = Path.of("../queries");
  private static final int AT_LEAST = 65;

  /**
   * With {@code -Dplastogen.answers=write} the answers as they are now become the expected ones.
   */
  private static final boolean WRITE = "write".equals(System.getProperty("plastogen.answers"));

  @TempDir static Path data;
  private static Dataset dataset;

  @BeforeAll
  static void buildTheRelease() throws IOException {
    ReleaseBuilder.Outcome outcome =
        new ReleaseBuilder(Path.of("../seeds"), FOLDER, step -> {}).release(new ReleaseStore(data));
    assertThat(outcome.faults()).isEmpty();
    dataset = DatasetFactory.wrap(outcome.release().orElseThrow().load());
  }

  private static List<Question> questions() {
    List<Fault> faults = new ArrayList<>();
    List<Question> questions = QuestionReader.read(FOLDER, faults::add);
    assertThat(faults).isEmpty();
    return questions;
  }

  @TestFactory
  Stream<DynamicTest> everyQuestionHasItsExpectedAnswer() {
    return questions().stream()
        .map(q -> DynamicTest.dynamicTest(q.name(), () -> answerIsExpected(q)));
  }

  private static void answerIsExpected(Question question) throws IOException {
    Path file = FOLDER.resolve("expected").resolve(question.name() + ".csv");
    if (WRITE) {
      Files.writeString(file, answer(question));
    }
    String expected = Files.readString(file);
    assertThat(answer(question)).isEqualTo(expected.replace("\r\n", "\n"));
  }

  private static String answer(Question question) {
    Query query = QueryFactory.create(question.text(), Syntax.syntaxSPARQL_11);
    try (QueryExecution execution =
        QueryExecution.dataset(dataset).query(query).timeout(30, TimeUnit.SECONDS).build()) {
      if (query.isAskType()) {
        return execution.execAsk() + "\n";
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ResultSetFormatter.outputAsCSV(bytes, execution.execSelect());
      return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  @TestFactory
  Stream<DynamicTest> everyTermOfOursThatAQuestionUsesExists() {
    Model ontology = dataset.getNamedModel("https://w3id.org/plastogen/graph/ontology");
    return questions().stream()
        .map(q -> DynamicTest.dynamicTest(q.name(), () -> termsExist(q, ontology)));
  }

  private static void termsExist(Question question, Model ontology) {
    String algebra = QueryFactory.create(question.text(), Syntax.syntaxSPARQL_11).serialize();
    java.util.regex.Matcher term =
        java.util.regex.Pattern.compile("pg:([A-Za-z][A-Za-z0-9]*)").matcher(algebra);
    while (term.find()) {
      var resource =
          ontology.createResource("https://w3id.org/plastogen/ontology#" + term.group(1));
      assertThat(ontology.containsResource(resource)).as(term.group()).isTrue();
    }
  }

  @Test
  void thereAreManyQuestionsAndNoAnswerWithoutOne() throws IOException {
    List<String> names = questions().stream().map(Question::name).toList();
    assertThat(names).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    try (Stream<Path> answers = Files.list(FOLDER.resolve("expected"))) {
      assertThat(answers.map(p -> p.getFileName().toString().replace(".csv", "")))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }
}
