package org.plastogen.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plastogen.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plastogen build}. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Checks, reasons and writes a release.",
    description =
        "Checks, reasons and writes a release: N-Quads, TriG, Turtle, a report, "
            + "checksums. Prints the folder of the release.",
    footer = {"", "Examples:", "  plastogen build", "  plastogen build --out release"})
final class BuildCommand implements Callable<Integer> {
  @Mixin private final Sources sources = new Sources();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Copy the files of the release here; the folder must be new or empty.")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    PrintWriter err = line.getErr();
    Path target = out;
    if (target != null && !isEmpty(target)) {
      throw new WrongInput(ExitCode.USAGE, target + " is not empty. Name a new folder with --out.");
    }
    Release release = sources.release(err);
    release
        .manifest()
        .counts()
        .forEach((what, count) -> err.println(String.format("%8d %s", count, what)));
    if (target == null) {
      line.getOut().println(release.folder());
      return ExitCode.GOOD;
    }
    line.getOut().println(WrittenFolder.fill(target, () -> copy(release.folder(), target)));
    return ExitCode.GOOD;
  }

  private static Path copy(Path release, Path target) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> files = Files.list(release)) {
      List<Path> all = files.sorted().toList();
      for (Path file : all) {
        Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return target;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
