package org.plastogen.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plastogen.check.Check;
import org.plastogen.check.Layer;
import org.plastogen.fault.Fault;
import org.plastogen.question.QuestionReader;
import org.plastogen.vocabulary.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plastogen check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Holds seeds against every rule.",
    description =
        "Holds seeds against every rule: format, names and references; rules for "
            + "claims; SHACL; the OWL 2 DL profile; HermiT. Prints all faults, each with "
            + "file, line and mend.",
    footer = {
      "",
      "Examples:",
      "  plastogen check",
      "  plastogen check my-seeds --skip REASONER",
      "Exit code 1 if there is an error; warnings alone are 0."
    })
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder of seeds (default: seeds of this checkout).")
  private @Nullable Path folder;

  @Mixin private final Sources sources = new Sources();

  @Option(
      names = "--skip",
      split = ",",
      paramLabel = "LAYER",
      description = "Layers to leave out: RULES, SHAPES, PROFILE, REASONER.")
  private List<Layer> skip = new ArrayList<>();

  @Option(
      names = "--deadline",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "How long HermiT may take (default: ${DEFAULT-VALUE}).")
  private int deadline;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    PrintWriter err = line.getErr();
    Set<Layer> skipped = EnumSet.noneOf(Layer.class);
    skipped.addAll(skip);
    if (skipped.contains(Layer.FORMAT)) {
      throw new WrongInput(ExitCode.USAGE, "the layer FORMAT cannot be skipped");
    }
    Path seeds = folder == null ? sources.seeds() : Sources.existing(folder, "a first argument");
    Progress progress = sources.progress(err);
    Check.Result result =
        new Check(Terms.load(), Duration.ofSeconds(deadline), progress).run(seeds, skipped);
    List<Fault> faults = new ArrayList<>(result.faults());
    if (folder == null) {
      QuestionReader.read(sources.queries(), faults::add);
    }
    progress.done();
    Sources.print(faults.stream().sorted().toList(), line.getOut());
    long errors = faults.stream().filter(f -> f.severity() == Fault.Severity.ERROR).count();
    err.println(
        errors
            + (errors == 1 ? " error, " : " errors, ")
            + (faults.size() - errors)
            + " warnings"
            + (skipped.isEmpty() ? "" : "; skipped: " + skipped));
    return errors > 0 ? ExitCode.DATA : ExitCode.GOOD;
  }
}
