package org.plastogen.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plastogen.explain.FilterWords;
import picocli.CommandLine.Option;

/** The options that say which claims count. What follows is reasoned anew on those. */
final class FilterOptions {
  @Option(
      names = "--evidence",
      paramLabel = "LEVEL",
      description = "Only claims of this evidence level or better, such as \"animal study\".")
  private @Nullable String evidence;

  @Option(names = "--no-hypotheses", description = "Without hypotheses and speculation.")
  private boolean noHypotheses;

  @Option(names = "--asserted", description = "Only claims stated without reservation.")
  private boolean asserted;

  @Option(
      names = "--species",
      paramLabel = "NAME",
      description = "Only claims found in this species; several times for any of several.")
  private List<String> species = new ArrayList<>();

  @Option(
      names = "--document",
      paramLabel = "ID",
      description = "Only claims of this document; several times for any of several.")
  private List<String> documents = new ArrayList<>();

  /** The filter, its names as they were given. */
  FilterWords words() {
    return new FilterWords(
        Optional.ofNullable(evidence), noHypotheses, asserted, species, documents);
  }
}
