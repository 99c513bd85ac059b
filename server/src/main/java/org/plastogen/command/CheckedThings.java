package org.plastogen.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.plastogen.check.Check;
import org.plastogen.check.LayerReport;
import org.plastogen.check.OntologyCheck;
import org.plastogen.fault.Fault;
import org.plastogen.question.AnswerCheck;
import org.plastogen.question.Question;
import org.plastogen.question.QuestionReader;
import org.plastogen.release.ReleaseBuilder;
import org.plastogen.report.CheckReport;
import org.plastogen.rule.Layer;
import org.plastogen.rule.Standards;
import org.plastogen.vocabulary.Terms;

/** Finds out what kind of thing each folder or file is, and checks it. */
final class CheckedThings {
  private static final Set<String> ONTOLOGIES =
      Set.of("owl", "ttl", "rdf", "xml", "owx", "ofn", "omn", "obo", "nt", "n3", "fss", "jsonld");
  private static final int DEPTH = 6;

  private final Standards standards;
  private final Duration deadline;
  private final int explanations;
  private final Consumer<String> progress;
  private final Set<Layer> skipped;

  CheckedThings(
      Standards standards,
      Duration deadline,
      int explanations,
      Consumer<String> progress,
      Set<Layer> skipped) {
    this.standards = standards;
    this.deadline = deadline;
    this.explanations = explanations;
    this.progress = progress;
    this.skipped = skipped;
  }

  /** Seeds with the questions asked of them. */
  CheckReport.Part ours(Path seeds, Path queries) throws IOException {
    List<Fault> asked = new ArrayList<>();
    List<Question> released = QuestionReader.readWithFederated(queries, asked::add);
    List<Question> questions = QuestionReader.read(queries, fault -> {});
    // Skipping the questions alone still leaves what a release is made of.
    Check.Result result = check(seeds);
    List<Fault> faults = new ArrayList<>(result.faults());
    List<LayerReport> layers = new ArrayList<>(result.layers());
    if (skipped.contains(Layer.QUESTIONS)) {
      layers.add(new LayerReport(Layer.QUESTIONS, LayerReport.State.SKIPPED, "as asked"));
    } else {
      faults.addAll(asked);
      if (result.sound().isPresent()) {
        progress.accept(Layer.QUESTIONS.title());
        AnswerCheck answers =
            new AnswerCheck(
                queries,
                new ReleaseBuilder(seeds, queries, progress).inMemory(result, released, faults));
        faults.addAll(answers.faults(questions));
        layers.add(new LayerReport(Layer.QUESTIONS, LayerReport.State.RAN, ""));
      } else {
        layers.add(
            new LayerReport(
                Layer.QUESTIONS,
                LayerReport.State.INCOMPLETE,
                "without a sound graph there are no answers to compare"));
      }
    }
    return part(seeds, result, layers, faults);
  }

  /** Each of several things. */
  List<CheckReport.Part> all(List<Path> targets) throws IOException {
    List<CheckReport.Part> parts = new ArrayList<>();
    for (Path target : targets) {
      parts.addAll(one(target));
    }
    return parts;
  }

  private List<CheckReport.Part> one(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      return isSeeds(target) ? List.of(seeds(target)) : ontologies(target);
    }
    if (!Files.exists(target)) {
      throw new WrongInput(ExitCode.USAGE, "there is no file or folder " + target);
    }
    String name = target.getFileName().toString();
    if (name.matches(".*\\.(ya?ml|sssom\\.tsv)")) {
      return List.of(seedFile(target));
    }
    if (name.endsWith(".rq")) {
      throw new WrongInput(
          ExitCode.USAGE, "questions are checked with their graph: plastogen check --queries DIR");
    }
    return List.of(ontology(target));
  }

  private static boolean isSeeds(Path folder) {
    return Files.isDirectory(folder.resolve("documents"))
        || Files.isDirectory(folder.resolve("entities"));
  }

  private List<CheckReport.Part> ontologies(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(f -> ONTOLOGIES.contains(ending(f)))
              .filter(f -> !f.getFileName().toString().matches("catalog-v\\d+\\.xml|pom\\.xml"))
              .filter(f -> !folder.relativize(f).toString().matches("(.*/)?(target|\\.[^/.].*)/.*"))
              .sorted()
              .toList();
    }
    List<CheckReport.Part> parts = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      for (Path inner :
          all.filter(d -> !d.equals(folder) && Files.isDirectory(d) && isSeeds(d))
              .filter(d -> !d.toString().matches(".*[/\\\\](target|src)[/\\\\].*"))
              .sorted()
              .toList()) {
        parts.add(seeds(inner));
      }
    }
    for (Path file : files) {
      parts.add(ontology(file));
    }
    if (parts.isEmpty()) {
      throw new WrongInput(
          ExitCode.USAGE, folder + " holds neither seeds (documents, entities) nor ontologies");
    }
    return parts;
  }

  private static String ending(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
  }

  private CheckReport.Part ontology(Path file) {
    OntologyCheck.Result result =
        new OntologyCheck(standards, deadline, explanations, progress)
            .run(file, file.toString(), skipped);
    return new CheckReport.Part(
        file.toString(), result.verdict(), result.layers(), result.faults(), result.waived());
  }

  private CheckReport.Part seeds(Path folder) {
    Check.Result result = check(folder);
    return part(folder, result, result.layers(), result.faults());
  }

  /** One file of seeds: the whole folder is read, and the faults of the file are told. */
  private CheckReport.Part seedFile(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    while (folder != null && !isSeeds(folder)) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new WrongInput(ExitCode.USAGE, file + " stands in no folder of seeds");
    }
    Check.Result result = check(folder);
    Path root = folder.getParent() == null ? folder : folder.getParent();
    String name = root.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    List<Fault> faults =
        result.faults().stream().filter(f -> f.place().file().equals(name)).toList();
    return part(file, result, result.layers(), faults);
  }

  private Check.Result check(Path seeds) {
    Set<Layer> layers = java.util.EnumSet.noneOf(Layer.class);
    layers.addAll(skipped);
    layers.remove(Layer.QUESTIONS);
    return new Check(Terms.load(), standards, deadline, progress).run(seeds, layers);
  }

  private static CheckReport.Part part(
      Path name, Check.Result result, List<LayerReport> layers, List<Fault> faults) {
    boolean sound = result.sound().isPresent();
    boolean skipped = layers.stream().anyMatch(l -> l.state() == LayerReport.State.SKIPPED);
    return new CheckReport.Part(
        name.toString(),
        sound ? "consistent" : skipped ? "not all layers ran" : "at fault",
        layers,
        faults.stream().sorted().toList(),
        result.waived());
  }
}
