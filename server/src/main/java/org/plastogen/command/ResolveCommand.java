package org.plastogen.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plastogen.identifier.Identifiers;
import org.plastogen.rdf.ReleasedSeeds;
import org.plastogen.resolve.Match;
import org.plastogen.resolve.ResolutionJson;
import org.plastogen.resolve.Resolver;
import org.plastogen.vocabulary.Terms;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plastogen resolve}. */
@Command(
    name = "resolve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Says which entities a name or an identifier stands for.",
    description =
        "Takes a label, a synonym, an identifier of ours, or an identifier of another database "
            + "as CURIE or IRI in any registered spelling. Prints one line a match: the match "
            + "(exact, close, broad, narrow), the entity, its label, and what was matched.",
    footer = {
      "",
      "Examples:",
      "  plastogen resolve CHEBI:6121",
      "  plastogen resolve https://identifiers.org/uniprot:P23560 \"AMPA receptors\"",
      "",
      "Exit code 1 if nothing goes by one of the names."
    })
final class ResolveCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "NAME", description = "What to resolve.")
  private List<String> names = List.of();

  @Option(names = "--json", description = "One JSON object a name.")
  private boolean json;

  @Mixin private final Sources sources = new Sources();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    Resolver resolver =
        new Resolver(
            ReleasedSeeds.read(sources.release(line.getErr()).load(), Terms.load()),
            Identifiers.load());
    boolean all = true;
    for (String name : names) {
      List<Match> matches = resolver.resolve(name);
      all &= !matches.isEmpty();
      if (json) {
        line.getOut().print(ResolutionJson.of(name, matches, resolver.suggestions(name)));
      } else if (matches.isEmpty()) {
        line.getErr().println(unknown(name, resolver.suggestions(name)));
      } else {
        print(line.getOut(), matches);
      }
    }
    return all ? ExitCode.GOOD : ExitCode.DATA;
  }

  private static void print(PrintWriter out, List<Match> matches) {
    for (Match match : matches) {
      out.println(
          String.join(
              "\t",
              match.kind().word(),
              match.entity().iri(),
              match.entity().label(),
              match.by().word() + " " + match.identifier()));
    }
  }

  private static String unknown(String name, List<String> suggestions) {
    return "nothing is called \""
        + name
        + "\"."
        + (suggestions.isEmpty() ? "" : " Did you mean " + String.join(", ", suggestions) + "?");
  }
}
