package org.plastogen.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Seeds;
import org.plastogen.explain.EntityNames;
import org.plastogen.explain.Explainer;
import org.plastogen.explain.Explanation;
import org.plastogen.explain.ExplanationText;
import org.plastogen.rdf.ReleasedSeeds;
import org.plastogen.vocabulary.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plastogen explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tells why one entity has a net effect on another: its best chains, hop by hop, with the",
      "claims behind each hop, their evidence and their place in the source."
    },
    footer = {
      "",
      "Examples:",
      "  plastogen explain ketamine synaptogenesis",
      "  plastogen explain \"chronic stress\" BDNF",
      "  plastogen explain ketamine PSD-95 --via \"NMDA receptors on GABAergic interneurons\"",
      "  plastogen explain CHEBI:6121 \"AMPA receptor\"",
      "Exit code 0 also if nothing follows; 2 if a name is unknown."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST_CHAINS = 1_000;

  @Parameters(
      index = "0",
      paramLabel = "SUBJECT",
      description = "Label, synonym, IRI or external identifier.")
  private String subject = "";

  @Parameters(index = "1", paramLabel = "OBJECT", description = "The same.")
  private String object = "";

  @Option(
      names = {"-n", "--chains"},
      paramLabel = "N",
      defaultValue = "5",
      description =
          "How many chains of each sign to tell, the best first (default: ${DEFAULT-VALUE}).")
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
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    DatasetGraph dataset = sources.release(line.getErr()).load();
    Seeds seeds = ReleasedSeeds.read(dataset, Terms.load());
    EntityNames names = new EntityNames(seeds);
    Entity from = entity(names, subject);
    Entity to = entity(names, object);
    if (from.equals(to)) {
      throw new WrongInput(ExitCode.USAGE, "name two different entities; both are " + to.label());
    }
    if (chains < 1 || chains > MOST_CHAINS) {
      throw new WrongInput(
          ExitCode.USAGE, "--chains is a number from 1 to " + MOST_CHAINS + ", not " + chains);
    }
    Set<Entity> passing = via.stream().map(v -> entity(names, v)).collect(Collectors.toSet());
    Explainer explainer = new Explainer(seeds.entities(), seeds.claims().toList());
    Explanation why = explainer.explain(from, to, chains, passing);
    line.getOut().print(ExplanationText.of(why));
    return ExitCode.GOOD;
  }

  private static Entity entity(EntityNames names, String name) {
    return names
        .find(name)
        .orElseThrow(
            () -> {
              List<String> like = names.suggestions(name);
              return new WrongInput(
                  ExitCode.USAGE,
                  "nothing is called \""
                      + name
                      + "\"."
                      + (like.isEmpty()
                          ? " The query queries/entities.rq lists all names."
                          : " Did you mean " + String.join(", ", like) + "?"));
            });
  }
}
