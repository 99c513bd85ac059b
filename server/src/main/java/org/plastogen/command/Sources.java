package org.plastogen.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plastogen.fault.Fault;
import org.plastogen.release.ContentHash;
import org.plastogen.release.Release;
import org.plastogen.release.ReleaseBuilder;
import org.plastogen.release.ReleaseStore;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where seeds are and where releases live. */
final class Sources {
  @Option(
      names = "--seeds",
      paramLabel = "DIR",
      description = "Folder of the seeds (default: seeds of this checkout).")
  private @Nullable Path seeds;

  @Option(
      names = "--queries",
      paramLabel = "DIR",
      description = "Folder of the questions (default: queries of this checkout).")
  private @Nullable Path queries;

  @Mixin private final DataFolder data = new DataFolder();

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress on standard error.")
  private boolean quiet;

  Path seeds() {
    return existing(seedFolder(), "--seeds");
  }

  /** The folder of the seeds, whether it is there or not. */
  Path seedFolder() {
    return seeds == null ? home().resolve("seeds") : seeds;
  }

  Path queries() {
    return queries == null ? home().resolve("queries") : queries;
  }

  private static final int MOST_ALIKE = 3;

  private static Path home() {
    return Path.of(System.getProperty("plastogen.home", ""));
  }

  static Path existing(Path folder, String option) {
    if (!Files.isDirectory(folder)) {
      throw new WrongInput(
          ExitCode.USAGE, folder + " is not a folder. Name it with " + option + " DIR.");
    }
    return folder;
  }

  /** The releases that are there. */
  ReleaseStore store() {
    return data.store();
  }

  /** Progress for this run. */
  Progress progress(PrintWriter err) {
    return new Progress(err, quiet);
  }

  /**
   * The release of the seeds as they are now, built if it is not there.
   *
   * @param err where progress and faults go
   * @return the release
   * @throws IOException if files cannot be read or written
   */
  Release release(PrintWriter err) throws IOException {
    Progress progress = progress(err);
    ReleaseBuilder.Outcome outcome =
        new ReleaseBuilder(seeds(), queries(), progress).release(store());
    progress.done();
    print(outcome.faults(), err);
    return outcome
        .release()
        .orElseThrow(
            () ->
                new WrongInput(
                    ExitCode.DATA, "the seeds have faults, so there is no release of them."));
  }

  /**
   * The release of the seeds as they are now, built in another process if it is not there.
   *
   * @param err where progress and faults go
   * @param apart makes a build of its arguments
   * @return the release
   * @throws IOException if files cannot be read or written
   */
  Release releaseBuiltApart(PrintWriter err, Function<List<String>, SeparateBuild> apart)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("--seeds=" + seeds(), "--queries=" + queries(), "--data=" + data.path()));
    if (quiet) {
      arguments.add("--quiet");
    }
    SeparateBuild build = apart.apply(arguments);
    String id = ContentHash.of(seeds(), queries());
    Optional<Release> there = store().find(id);
    if (there.isEmpty()) {
      build.run(err);
      there = store().find(id);
    }
    Release release =
        there.orElseThrow(
            () ->
                new WrongInput(
                    ExitCode.OURS, "the seeds changed while they were built; start again."));
    return store().makeCurrent(release, progress(err));
  }

  /** One missing entity can be missed in a hundred places: the same fault is shown thrice. */
  static void print(List<Fault> faults, PrintWriter to) {
    Map<String, Integer> times = new LinkedHashMap<>();
    for (Fault fault : faults) {
      int time = times.merge("[" + fault.rule() + "] " + fault.message(), 1, Integer::sum);
      if (time <= MOST_ALIKE) {
        to.print(fault.toText());
      }
    }
    times.forEach(
        (what, count) -> {
          if (count > MOST_ALIKE) {
            to.println("… and in " + (count - MOST_ALIKE) + " more places: " + what);
          }
        });
  }
}
