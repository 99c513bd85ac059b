package org.plastogen.question;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.plastogen.claim.Place;
import org.plastogen.fault.Fault;
import org.plastogen.vocabulary.Vocabulary;

/** Holds questions against a release: their terms and entities exist, their answers are as kept. */
public final class AnswerCheck {
  private static final int SECONDS = 30;
  private static final Pattern OURS =
      Pattern.compile("<(" + Pattern.quote(Vocabulary.BASE) + "(ontology#|entity/)[^<>\\s]+)>");

  private final Path folder;
  private final DatasetGraph data;
  private final Dataset dataset;

  /**
   * A check.
   *
   * @param folder the folder of the questions, with {@code expected} in it
   * @param data the release, its default graph the union of the others
   */
  public AnswerCheck(Path folder, DatasetGraph data) {
    this.folder = folder;
    this.data = data;
    this.dataset = DatasetFactory.wrap(data);
  }

  /**
   * Checks questions.
   *
   * @param questions the questions
   * @return the faults
   */
  public List<Fault> faults(List<Question> questions) {
    List<Fault> faults = new ArrayList<>();
    for (Question question : questions) {
      names(question, faults);
      Path file = folder.resolve("expected").resolve(question.name() + ".csv");
      if (Files.isRegularFile(file)) {
        answer(question, file).ifPresent(faults::add);
      } else {
        faults.add(
            fault(
                question,
                "answer-missing",
                Fault.Severity.WARNING,
                1,
                "no expected answer stands beside this question",
                "have it written, read it and keep it; queries/README.md says how"));
      }
    }
    return faults;
  }

  /**
   * The answer to a question as CSV with line feeds.
   *
   * @param question the question
   * @return the answer; empty if it came to none in time
   */
  public Optional<String> answer(Question question) {
    Query query = QueryFactory.create(question.text(), Syntax.syntaxSPARQL_11);
    try (QueryExecution execution =
        QueryExecution.dataset(dataset).query(query).timeout(SECONDS, TimeUnit.SECONDS).build()) {
      if (query.isAskType()) {
        return Optional.of(execution.execAsk() + "\n");
      }
      if (!query.isSelectType()) {
        return Optional.of("");
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ResultSetFormatter.outputAsCSV(bytes, execution.execSelect());
      return Optional.of(bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    } catch (QueryCancelledException e) {
      return Optional.empty();
    }
  }

  private Optional<Fault> answer(Question question, Path file) {
    Optional<String> answer = answer(question);
    if (answer.isEmpty()) {
      return Optional.of(
          fault(
              question,
              "answer-unfinished",
              Fault.Severity.WARNING,
              1,
              "it came to no answer within " + SECONDS + " s",
              "write it in another way"));
    }
    List<String> now = answer.get().lines().toList();
    List<String> kept = read(file).lines().toList();
    if (now.equals(kept)) {
      return Optional.empty();
    }
    int line = 0;
    while (line < now.size() && line < kept.size() && now.get(line).equals(kept.get(line))) {
      line++;
    }
    String here = line < now.size() ? "\"" + now.get(line) + "\"" : "nothing more";
    String there = line < kept.size() ? "\"" + kept.get(line) + "\"" : "nothing more";
    return Optional.of(
        new Fault(
            "answer-differs",
            Fault.Severity.ERROR,
            new Place(folder.getFileName() + "/expected/" + file.getFileName(), line + 1, 1),
            "the answer now has " + here + ", and the one kept has " + there,
            "read the difference; if it is right, have the answer written anew",
            line < kept.size() ? Optional.of(kept.get(line)) : Optional.empty()));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Terms and entities of ours that the question names and the release does not know. */
  private void names(Question question, List<Fault> faults) {
    Query query = QueryFactory.create(question.text(), Syntax.syntaxSPARQL_11);
    query.setPrefixMapping(null);
    Matcher name = OURS.matcher(query.serialize());
    List<String> told = new ArrayList<>();
    while (name.find()) {
      String iri = name.group(1);
      if (!told.contains(iri) && !known(iri)) {
        told.add(iri);
        boolean term = iri.startsWith(Vocabulary.ONTOLOGY);
        String local = iri.replaceFirst(".*[#/]", "");
        faults.add(
            fault(
                question,
                term ? "query-term" : "query-entity",
                Fault.Severity.ERROR,
                line(question, local),
                (term ? "there is no term pg:" : "there is no entity entity:") + local,
                term
                    ? "correct it; ontology/plastogen.ttl lists the terms"
                    : "correct it; seeds/entities lists the entities"));
      }
    }
  }

  private boolean known(String iri) {
    return data.contains(null, NodeFactory.createURI(iri), null, null);
  }

  private static int line(Question question, String local) {
    List<String> lines = question.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("#") && lines.get(i).contains(local)) {
        return i + 1;
      }
    }
    return 1;
  }

  private Fault fault(
      Question question,
      String rule,
      Fault.Severity severity,
      int line,
      String message,
      String mend) {
    return new Fault(
        rule,
        severity,
        new Place(folder.getFileName() + "/" + question.name() + ".rq", line, 1),
        message,
        mend,
        question.text().lines().skip(line - 1L).findFirst());
  }
}
