package org.plastogen.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plastogen.explain.Explanations;
import org.plastogen.explain.RivalReport;
import org.plastogen.explain.RivalText;
import org.plastogen.rdf.ReleasedSeeds;
import org.plastogen.vocabulary.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plastogen rivals}. */
@Command(
    name = "rivals",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Sets rival explanations side by side.",
    description =
        "Lists what the documents explain in more than one way, such as why relief outlasts "
            + "the drug: each explanation with its status, its claims and what follows from them, "
            + "what belongs to it alone and what rivals share.",
    footer = {
      "",
      "Examples:",
      "  plastogen rivals",
      "  plastogen rivals --asserted --format markdown",
      "Exit code 0 also if there is none."
    })
final class RivalsCommand implements Callable<Integer> {
  @Mixin private final TextMarkdownOrJson format = new TextMarkdownOrJson();

  @Mixin private final FilterOptions filter = new FilterOptions();

  @Mixin private final Sources sources = new Sources();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    Terms terms = Terms.load();
    RivalReport report =
        new Explanations(ReleasedSeeds.read(sources.release(line.getErr()).load(), terms), terms)
            .rivals(filter.words());
    line.getOut()
        .print(
            switch (format.chosen()) {
              case text -> RivalText.of(report);
              case markdown -> RivalText.markdown(report);
              case json -> RivalText.json(report);
            });
    return ExitCode.GOOD;
  }
}
