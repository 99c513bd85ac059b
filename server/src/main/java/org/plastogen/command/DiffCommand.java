package org.plastogen.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plastogen.difference.Differences;
import org.plastogen.difference.DifferencesJson;
import org.plastogen.difference.DifferencesText;
import org.plastogen.difference.Snapshot;
import org.plastogen.difference.SnapshotReader;
import org.plastogen.fault.Fault;
import org.plastogen.vocabulary.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plastogen diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Compares two folders of seeds or releases.",
    description =
        "Compares two folders, each of seeds or of a release: claims added, removed and "
            + "changed; direct edges, net effects, verdicts and members of defined classes "
            + "lost and gained, with the claims responsible.",
    footer = {
      "",
      "Examples:",
      "  plastogen diff seeds-of-march seeds",
      "  plastogen diff --format markdown release seeds > changes.md",
      "Exit code 0 whether they differ or not; 1 if a folder has faults."
    })
final class DiffCommand implements Callable<Integer> {
  /** How differences are printed. */
  enum Format {
    /** For a terminal. */
    text,
    /** For a pull request. */
    markdown,
    /** For programs. */
    json
  }

  @Parameters(index = "0", paramLabel = "OLD", description = "Folder of seeds or of a release.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The same.")
  private Path after = Path.of("");

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress on standard error.")
  private boolean quiet;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    Sources.existing(before, "the first argument");
    Sources.existing(after, "the second argument");
    Progress progress = new Progress(line.getErr(), quiet);
    SnapshotReader reader = new SnapshotReader(Terms.load(), progress);
    SnapshotReader.Reading was = reader.read(before);
    SnapshotReader.Reading is = reader.read(after);
    progress.done();
    printErrors(was, line.getErr());
    printErrors(is, line.getErr());
    Differences differences = Differences.between(sound(before, was), sound(after, is));
    line.getOut()
        .print(
            switch (format) {
              case text -> DifferencesText.plain(differences);
              case markdown -> DifferencesText.markdown(differences);
              case json -> DifferencesJson.of(differences);
            });
    return ExitCode.GOOD;
  }

  private static void printErrors(SnapshotReader.Reading reading, PrintWriter err) {
    Sources.print(
        reading.faults().stream().filter(f -> f.severity() == Fault.Severity.ERROR).toList(), err);
  }

  private static Snapshot sound(Path folder, SnapshotReader.Reading reading) {
    return reading
        .snapshot()
        .orElseThrow(
            () ->
                new WrongInput(
                    ExitCode.DATA, folder + " has faults, so there is nothing to compare."));
  }
}
