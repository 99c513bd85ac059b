package org.plastogen.command;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plastogen.explain.Account;
import org.plastogen.explain.EffectProver;
import org.plastogen.explain.ExplanationJson;
import org.plastogen.explain.ExplanationMarkdown;
import org.plastogen.explain.ExplanationText;
import org.plastogen.explain.Explanations;
import org.plastogen.explain.WhyQuestion;
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
    header = "Tells why one entity acts on another.",
    description =
        "Tells why one entity has a net effect on another: its best chains, hop by hop, "
            + "with the claims behind each hop, their evidence and their place in the source, "
            + "what the chains do not show, and the chains that speak against it.",
    footer = {
      "",
      "Examples:",
      "  plastogen explain ketamine synaptogenesis",
      "  plastogen explain \"chronic stress\" BDNF --owl",
      "  plastogen explain ketamine PSD-95 --via \"NMDA receptors on GABAergic interneurons\"",
      "  plastogen explain CHEBI:6121 \"AMPA receptor\" --format json",
      "  plastogen explain ketamine BDNF --evidence \"animal study\" --asserted",
      "Exit code 0 also if nothing follows; 2 if a name is unknown."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final Duration HERMIT = Duration.ofSeconds(60);

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

  @Mixin private final TextMarkdownOrJson format = new TextMarkdownOrJson();

  @Option(
      names = "--owl",
      description = {
        "Ask HermiT: minimal sets of assertions and axioms that entail each effect, and a",
        "certificate of each chain."
      })
  private boolean owl;

  @Mixin private final FilterOptions filter = new FilterOptions();

  @Mixin private final Sources sources = new Sources();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    Terms terms = Terms.load();
    Explanations explanations =
        new Explanations(ReleasedSeeds.read(sources.release(line.getErr()).load(), terms), terms);
    WhyQuestion question = new WhyQuestion(subject, object, chains, via, filter.words());
    Account account =
        owl ? explanations.why(question, new EffectProver(HERMIT)) : explanations.why(question);
    line.getOut()
        .print(
            switch (format.chosen()) {
              case text -> ExplanationText.of(account);
              case markdown -> ExplanationMarkdown.of(account);
              case json -> ExplanationJson.of(account);
            });
    return ExitCode.GOOD;
  }
}
