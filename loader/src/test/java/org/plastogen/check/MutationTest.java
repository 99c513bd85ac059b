package org.plastogen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.plastogen.claim.Seeds;
import org.plastogen.fault.Fault;
import org.plastogen.fault.Faults;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.question.AnswerCheck;
import org.plastogen.question.Question;
import org.plastogen.question.QuestionReader;
import org.plastogen.rdf.QuadFile;
import org.plastogen.rdf.ReleaseDataset;
import org.plastogen.rule.Layer;
import org.plastogen.rule.RuleBook;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

/**
 * Makes one thing in our own seeds wrong, again and again, and sees whether a rule of the check or
 * the expected answer of a question notices. HermiT and the SHACL shapes are left out for speed,
 * and so is every question whose answer rests on inference; so the true share can only be higher.
 *
 * <p>The suite takes a few; {@code -Dplastogen.mutations=200} takes more. What was found goes to
 * {@code target/mutations.txt}, one change after the other. The seed of the random numbers is
 * fixed.
 */
class MutationTest {
  private static final int MUTATIONS = Integer.getInteger("plastogen.mutations", 12);
  private static final double SHARE = 0.95;
  private static final String MISSED = "nothing";
  private static final Path TOLD = Path.of("target/mutations.txt");
  private static final Path QUERIES = Path.of("../queries");
  private static final Terms TERMS = Terms.load();

  @Test
  void almostEveryWrongChangeIsNoticed() throws IOException {
    Seeds sound = new SeedReader(TERMS).read(Path.of("../seeds")).seeds().orElseThrow();
    Set<Fault> usual = faults(sound);
    List<Question> questions = asserted(sound);
    Random random = new Random(20_261_126);
    Map<String, Integer> caught = new TreeMap<>();
    int missed = 0;
    Files.writeString(TOLD, "");
    for (int i = 1; i <= MUTATIONS; i++) {
      Mutation mutation = Mutation.of(sound, TERMS, random);
      String by = noticedBy(mutation.seeds(), usual, questions);
      caught.merge(mutation.kind() + " by " + by.replaceAll(":.*", ""), 1, Integer::sum);
      missed += by.equals(MISSED) ? 1 : 0;
      tell(by + "\t" + mutation.kind() + "\t" + mutation.what());
      tell("of " + i + ": missed " + missed + ", " + caught);
    }
    assertThat(1.0 - (double) missed / MUTATIONS)
        .as(Files.readString(TOLD))
        .isGreaterThanOrEqualTo(SHARE);
  }

  /** Each line as soon as it is known, so that a long run that is cut off leaves its figures. */
  private static void tell(String line) throws IOException {
    Files.writeString(TOLD, line + "\n", StandardOpenOption.APPEND);
  }

  /** The rule or question that notices; a question that did is asked first from then on. */
  private static String noticedBy(Seeds wrong, Set<Fault> usual, List<Question> questions)
      throws IOException {
    for (Fault fault : faults(wrong)) {
      if (!usual.contains(fault)) {
        return "layer " + layer(fault.rule()) + ": " + fault.rule();
      }
    }
    AnswerCheck answers = new AnswerCheck(QUERIES, dataset(wrong));
    for (Question question : List.copyOf(questions)) {
      if (!answers.answer(question).orElse("").equals(expected(question))) {
        questions.remove(question);
        questions.add(0, question);
        return "layer QUESTIONS: " + question.name();
      }
    }
    return MISSED;
  }

  private static String layer(String rule) {
    return RuleBook.bundled().find(rule).map(r -> r.layer().name()).orElse("FORMAT");
  }

  private static Set<Fault> faults(Seeds seeds) {
    Faults faults = new Faults();
    new SeedLayers(
            seeds,
            TERMS,
            RuleBook.bundled(),
            Duration.ofMinutes(2),
            step -> {},
            EnumSet.of(Layer.SHAPES, Layer.COVERAGE, Layer.PROFILE, Layer.REASONER))
        .all(faults, new ArrayList<>());
    Set<Fault> grave = new HashSet<>(faults.all());
    grave.removeIf(fault -> fault.severity() == Fault.Severity.INFO);
    return grave;
  }

  private static DatasetGraph dataset(Seeds seeds) {
    return QuadFile.withUnion(ReleaseDataset.asserted(seeds, Mechanism.of(seeds)));
  }

  /** The questions whose expected answer follows from what is asserted alone. */
  private static List<Question> asserted(Seeds sound) throws IOException {
    AnswerCheck answers = new AnswerCheck(QUERIES, dataset(sound));
    List<Question> found = new ArrayList<>();
    for (Question question : QuestionReader.read(QUERIES, fault -> {})) {
      if (answers.answer(question).orElse("").equals(expected(question))) {
        found.add(question);
      }
    }
    return found;
  }

  private static String expected(Question question) throws IOException {
    return Files.readString(QUERIES.resolve("expected").resolve(question.name() + ".csv"))
        .replace("\r\n", "\n");
  }
}
