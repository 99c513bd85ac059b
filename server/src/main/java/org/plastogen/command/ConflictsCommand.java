package org.plastogen.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plastogen.explain.ConflictReport;
import org.plastogen.explain.ConflictText;
import org.plastogen.explain.Explanations;
import org.plastogen.rdf.ReleasedSeeds;
import org.plastogen.vocabulary.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plastogen conflicts}. */
@Command(
    name = "conflicts",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Lists what routes of both signs join.",
    description =
        "Lists every pair of entities that routes of both signs join: the best chains "
            + "of either side with their evidence, and the tension between documents that "
            + "explains it, if any.",
    footer = {
      "",
      "Examples:",
      "  plastogen conflicts",
      "  plastogen conflicts --no-hypotheses --format json",
      "Exit code 0 also if there is none."
    })
final class ConflictsCommand implements Callable<Integer> {
  @Mixin private final TextOrJson format = new TextOrJson();

  @Mixin private final FilterOptions filter = new FilterOptions();

  @Mixin private final Sources sources = new Sources();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    Terms terms = Terms.load();
    ConflictReport report =
        new Explanations(ReleasedSeeds.read(sources.release(line.getErr()).load(), terms), terms)
            .conflicts(filter.words());
    line.getOut()
        .print(
            format.chosen() == TextOrJson.Format.json
                ? ConflictText.json(report)
                : ConflictText.of(report));
    return ExitCode.GOOD;
  }
}
