package org.plastogen.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Seeds;
import org.plastogen.claim.SourceDocument;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plastogen coverage}. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Shows the claims on each paragraph.",
    description =
        "Shows for each paragraph of each document how many claims stand on it, or why "
            + "it is skipped. Tab-separated: document, paragraph, claims, reason. Exit code 1 "
            + "if a paragraph is neither.",
    footer = {
      "",
      "Examples:",
      "  plastogen coverage",
      "  plastogen coverage | grep -w epigenetics"
    })
final class CoverageCommand implements Callable<Integer> {
  @Mixin private final Sources sources = new Sources();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    SeedReader.Reading reading = new SeedReader(Terms.load()).read(sources.seeds());
    if (reading.seeds().isEmpty()) {
      Sources.print(reading.faults(), line.getErr());
      return ExitCode.DATA;
    }
    Seeds seeds = reading.seeds().get();
    line.getOut().println("document\tparagraph\tclaims\treason");
    int open = 0;
    for (SourceDocument document : seeds.documents()) {
      open += print(document, line.getOut());
    }
    line.getErr().println(open + " paragraphs are neither claimed nor skipped");
    return open == 0 ? ExitCode.GOOD : ExitCode.DATA;
  }

  private static int print(SourceDocument document, PrintWriter out) {
    Map<Integer, Integer> claims = new TreeMap<>();
    for (Claim claim : document.claims()) {
      claim.paragraphs().forEach(p -> claims.merge(p, 1, Integer::sum));
    }
    Map<Integer, String> skipped = new TreeMap<>();
    document.skipped().forEach(s -> s.paragraphs().forEach(p -> skipped.put(p, s.reason())));
    int open = 0;
    for (int p = 1; p <= document.paragraphs(); p++) {
      int count = claims.getOrDefault(p, 0);
      boolean neither = count == 0 && !skipped.containsKey(p);
      open += neither ? 1 : 0;
      out.println(
          String.join(
              "\t",
              document.id(),
              String.valueOf(p),
              String.valueOf(count),
              neither ? "NEITHER CLAIMED NOR SKIPPED" : skipped.getOrDefault(p, "")));
    }
    return open;
  }
}
