package org.plastogen.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Seeds;
import org.plastogen.difference.Scope;
import org.plastogen.filter.ClaimFilter;
import org.plastogen.rdf.ReleasedSeeds;
import org.plastogen.vocabulary.Terms;
import org.plastogen.whatif.Additions;
import org.plastogen.whatif.Exclusion;
import org.plastogen.whatif.ExclusionNames;
import org.plastogen.whatif.Telling;
import org.plastogen.whatif.WhatIf;
import org.plastogen.whatif.WhatIfAnswer;
import org.plastogen.whatif.WhatIfJson;
import org.plastogen.whatif.WhatIfText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plastogen what-if}. */
@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Tells what other claims would change.",
    description =
        "Recomputes all net effects over other claims, as a blocking experiment would, "
            + "and tells which are lost, gained, flipped, weakened or kept, each with the "
            + "chain that explains it.",
    footer = {
      "",
      "Examples:",
      "  plastogen what-if --without \"AMPA receptor\" --from \"glutamate release\"",
      "  plastogen what-if --without brain-signaling/ampa-mtor --without epigenetics",
      "  plastogen what-if --below \"animal study\" --from ketamine --kept",
      "  plastogen what-if --without HDAC --asserted --from \"chronic stress\"",
      "  plastogen what-if --with more-claims.yaml --format json",
      "Exit code 0 also if nothing changes; 1 if FILE has faults; 2 if a name is unknown."
    })
final class WhatIfCommand implements Callable<Integer> {
  @Option(
      names = "--without",
      paramLabel = "ENTITY|CLAIM|DOCUMENT",
      description = {
        "Leave this out; may be given several times. An entity loses every direct edge from or",
        "to it; a claim is written document/claim."
      })
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--below",
      paramLabel = "LEVEL",
      description = "Leave out claims whose evidence is weaker than this level.")
  private @Nullable String below;

  @Option(
      names = "--with",
      paramLabel = "FILE",
      description =
          "Count the claims of this file too; it has the form of a document of the seeds.")
  private List<Path> with = new ArrayList<>();

  @Option(names = "--from", paramLabel = "ENTITY", description = "Only effects that start here.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "ENTITY", description = "Only effects that end here.")
  private @Nullable String to;

  @Option(names = "--kept", description = "List effects that stay as they are, too.")
  private boolean kept;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "At most so many changes of each kind (default: all).")
  private @Nullable Integer limit;

  @Mixin private final TextOrJson format = new TextOrJson();

  @Mixin private final FilterOptions filter = new FilterOptions();

  @Mixin private final Sources sources = new Sources();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    Telling telling = telling();
    with.forEach(WhatIfCommand::checkFile);
    Terms terms = Terms.load();
    Seeds seeds = ReleasedSeeds.read(sources.release(line.getErr()).load(), terms);
    ExclusionNames names = new ExclusionNames(seeds);
    List<Exclusion> exclusions = exclusions(names, terms);
    Scope scope =
        new Scope(
            Optional.ofNullable(from).map(name -> entity(names, name)),
            Optional.ofNullable(to).map(name -> entity(names, name)));
    List<Claim> added = added(seeds, exclusions, terms, line.getErr());
    ClaimFilter counting = filter.words().in(seeds, terms, names.entities());
    WhatIfAnswer answer = new WhatIf(seeds, counting).ask(exclusions, added, scope);
    line.getOut()
        .print(
            format.chosen() == TextOrJson.Format.json
                ? new WhatIfJson(telling).of(answer)
                : new WhatIfText(telling).of(answer));
    return ExitCode.GOOD;
  }

  private Telling telling() {
    if (without.isEmpty() && below == null && with.isEmpty()) {
      throw new WrongInput(
          ExitCode.USAGE, "say what to change: --without, --below or --with. See --help.");
    }
    int most = limit == null ? Integer.MAX_VALUE : limit;
    if (most < 1) {
      throw new WrongInput(ExitCode.USAGE, "--limit is a number from 1, not " + most);
    }
    return new Telling(kept, most);
  }

  private static void checkFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new WrongInput(ExitCode.USAGE, file + " is not a file. Name one with --with FILE.");
    }
  }

  private List<Exclusion> exclusions(ExclusionNames names, Terms terms) {
    List<Exclusion> exclusions = new ArrayList<>();
    for (String name : without) {
      exclusions.add(
          names.find(name).orElseThrow(() -> new WrongInput(ExitCode.USAGE, names.unknown(name))));
    }
    if (below != null) {
      String level = below;
      exclusions.add(
          ExclusionNames.below(level, terms)
              .orElseThrow(
                  () -> new WrongInput(ExitCode.USAGE, ExclusionNames.unknownLevel(level, terms))));
    }
    return exclusions;
  }

  private static Entity entity(ExclusionNames names, String name) {
    return names
        .entities()
        .find(name)
        .orElseThrow(() -> new WrongInput(ExitCode.USAGE, names.unknown(name)));
  }

  private List<Claim> added(Seeds seeds, List<Exclusion> exclusions, Terms terms, PrintWriter err) {
    Additions additions = Additions.read(with, seeds, exclusions, terms);
    if (!additions.faults().isEmpty()) {
      Sources.print(additions.faults(), err);
      throw new WrongInput(ExitCode.DATA, "the added claims have faults.");
    }
    return additions.claims();
  }
}
