package org.plastogen.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plastogen.export.Export;
import org.plastogen.export.ExportFormat;
import org.plastogen.export.ExportSource;
import org.plastogen.export.Loss;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plastogen export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Writes the graph in the format of another tool.",
    description =
        "Writes the graph in the format of another tool, with SHA256SUMS and LOSSES.txt, which says"
            + " what the format cannot hold. The same release gives the same bytes.",
    footer = {
      "",
      "Examples:",
      "  plastogen export --list",
      "  plastogen export kgx --out kgx             Biolink nodes and edges for Translator tools",
      "  plastogen export csv --out tables          claims, edges and paths for a spreadsheet",
      "  plastogen export cx2 --out cytoscape       the signed network for Cytoscape and NDEx"
    })
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FORMAT", arity = "0..1", description = "One of those --list names.")
  private @Nullable String format;

  @Option(names = "--list", description = "Lists the formats.")
  private boolean list;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "An empty or new folder for the files.")
  private @Nullable Path out;

  @Mixin private final Sources sources = new Sources();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var line = Objects.requireNonNull(spec).commandLine();
    if (list) {
      Stream.of(ExportFormat.values())
          .forEach(f -> line.getOut().printf("%-9s %s%n", f.word(), f.description()));
      return ExitCode.GOOD;
    }
    ExportFormat chosen = chosen();
    Path folder = folder();
    ExportSource source = ExportSource.of(sources.release(line.getErr()));
    List<Loss> losses = WrittenFolder.fill(folder, () -> Export.write(chosen, source, folder));
    tell(line.getOut(), line.getErr(), folder, losses);
    return ExitCode.GOOD;
  }

  private ExportFormat chosen() {
    if (format == null) {
      throw new WrongInput(ExitCode.USAGE, "a format is missing; see plastogen export --list");
    }
    return Arrays.stream(ExportFormat.values())
        .filter(f -> f.word().equalsIgnoreCase(format))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongInput(
                    ExitCode.USAGE,
                    "there is no format \""
                        + format
                        + "\". Take one of: "
                        + Arrays.stream(ExportFormat.values())
                            .map(ExportFormat::word)
                            .collect(Collectors.joining(", "))));
  }

  private Path folder() throws IOException {
    if (out == null) {
      throw new WrongInput(ExitCode.USAGE, "say where the files go: --out DIR");
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new WrongInput(ExitCode.USAGE, out + " is not a folder");
    }
    if (Files.isDirectory(out)) {
      try (Stream<Path> inside = Files.list(out)) {
        if (inside.findAny().isPresent()) {
          throw new WrongInput(
              ExitCode.USAGE, out + " is not empty; name a new or an empty folder");
        }
      }
    }
    return out;
  }

  private static void tell(PrintWriter out, PrintWriter err, Path folder, List<Loss> losses)
      throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(out::println);
    }
    if (!losses.isEmpty()) {
      err.println(
          losses.size()
              + (losses.size() == 1 ? " thing" : " things")
              + " this format cannot hold; see "
              + folder.resolve(Export.LOSSES));
    }
  }
}
