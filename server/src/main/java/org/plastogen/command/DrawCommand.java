package org.plastogen.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Seeds;
import org.plastogen.explain.EntityNames;
import org.plastogen.explain.Explainer;
import org.plastogen.explain.Explanation;
import org.plastogen.mechanism.MechanismChain;
import org.plastogen.picture.MechanismPicture;
import org.plastogen.rdf.ReleasedSeeds;
import org.plastogen.vocabulary.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plastogen draw}. */
@Command(
    name = "draw",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Draws chains as SVG.",
    description =
        "Draws the best chains from one entity to others, in layers from cause to "
            + "effect, as SVG.",
    footer = {
      "",
      "Examples:",
      "  plastogen draw ketamine BDNF > ketamine-bdnf.svg",
      "  plastogen draw ketamine PSD-95 BDNF --chains 12 --via \"GABA release\" > cascade.svg",
      "Exit code 1 if no chain leads there."
    })
final class DrawCommand implements Callable<Integer> {
  private static final int MOST_CHAINS = 100;

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "Where the chains start.")
  private String subject = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "OBJECT",
      description = "Where they end; one or more.")
  private List<String> objects = new ArrayList<>();

  @Option(
      names = {"-n", "--chains"},
      paramLabel = "N",
      defaultValue = "5",
      description = "How many chains to each object, of each sign (default: ${DEFAULT-VALUE}).")
  private int chains;

  @Option(
      names = "--via",
      paramLabel = "ENTITY",
      description = "Only chains that pass this entity; may be given several times.")
  private List<String> via = new ArrayList<>();

  @Mixin private final Sources sources = new Sources();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (chains < 1 || chains > MOST_CHAINS) {
      throw new WrongInput(
          ExitCode.USAGE, "--chains is a number from 1 to " + MOST_CHAINS + ", not " + chains);
    }
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    Seeds seeds = ReleasedSeeds.read(sources.release(line.getErr()).load(), Terms.load());
    EntityNames names = new EntityNames(seeds);
    Entity from = names.named(subject);
    Set<Entity> passing = via.stream().map(names::named).collect(Collectors.toSet());
    Explainer explainer = new Explainer(seeds.entities(), seeds.claims().toList());
    List<MechanismChain> found = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    for (String object : objects) {
      Entity to = names.named(object);
      targets.add(to.label());
      Explanation why = explainer.explain(from, to, chains, passing);
      why.effects().forEach(effect -> found.addAll(effect.chains()));
    }
    String title = "How " + from.label() + " acts on " + String.join(", ", targets);
    if (found.isEmpty()) {
      throw new WrongInput(
          ExitCode.DATA, "no chain of signed claims leads from " + from.label() + " there");
    }
    line.getOut().print(MechanismPicture.svg(title, found));
    return ExitCode.GOOD;
  }
}
