package org.plastogen.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Seeds;
import org.plastogen.explain.EntityNames;
import org.plastogen.explain.Explanations;
import org.plastogen.explain.Prediction;
import org.plastogen.explain.PredictionReport;
import org.plastogen.explain.PredictionText;
import org.plastogen.rdf.ReleasedSeeds;
import org.plastogen.vocabulary.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plastogen predictions}. */
@Command(
    name = "predictions",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Lists effects that follow though nobody claims them.",
    description =
        "Lists effects that follow from the claims though nobody claims them, the "
            + "strongest weakest hop first; and for effects on clinical and plasticity nodes "
            + "how far human evidence carries along the best chain.",
    footer = {
      "",
      "Examples:",
      "  plastogen predictions --subject ketamine",
      "  plastogen predictions --no-hypotheses -n 20 --format json",
      "  plastogen predictions --ladder    the same for claimed effects too: where people come in",
      "Text is tab-separated, with a line of headings. Exit code 0 also if there is none."
    })
final class PredictionsCommand implements Callable<Integer> {
  @Option(names = "--subject", paramLabel = "ENTITY", description = "Only effects of this entity.")
  private @Nullable String subject;

  @Option(names = "--object", paramLabel = "ENTITY", description = "Only effects on this entity.")
  private @Nullable String object;

  @Option(
      names = "--ladder",
      description = "All effects on clinical and plasticity nodes, claimed ones too.")
  private boolean ladder;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "The N strongest only.")
  private @Nullable Integer limit;

  @Mixin private final TextOrJson format = new TextOrJson();

  @Mixin private final FilterOptions filter = new FilterOptions();

  @Mixin private final Sources sources = new Sources();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    if (limit != null && limit < 1) {
      throw new WrongInput(ExitCode.USAGE, "--limit is a number from 1, not " + limit);
    }
    Terms terms = Terms.load();
    Seeds seeds = ReleasedSeeds.read(sources.release(line.getErr()).load(), terms);
    EntityNames names = new EntityNames(seeds);
    Optional<Entity> from = Optional.ofNullable(subject).map(names::named);
    Optional<Entity> to = Optional.ofNullable(object).map(names::named);
    PredictionReport report = new Explanations(seeds, terms).predictions(filter.words());
    List<Prediction> found =
        (ladder ? report.ladders() : report.unclaimed())
            .stream()
                .filter(p -> from.map(p.effect().subject()::equals).orElse(true))
                .filter(p -> to.map(p.effect().object()::equals).orElse(true))
                .limit(limit == null ? Long.MAX_VALUE : limit)
                .toList();
    line.getOut()
        .print(
            format.chosen() == TextOrJson.Format.json
                ? PredictionText.json(report.filter(), found)
                : PredictionText.of(found));
    return ExitCode.GOOD;
  }
}
