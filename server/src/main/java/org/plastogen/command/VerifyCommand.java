package org.plastogen.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plastogen.fault.Fault;
import org.plastogen.seed.SeedReader;
import org.plastogen.source.SourceFiles;
import org.plastogen.vocabulary.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plastogen verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Checks documents against the original texts.",
    description =
        "Checks the documents against the original texts: SHA-256, number of "
            + "paragraphs, and that every paragraph a claim points at exists. The texts "
            + "themselves are not part of the project.",
    footer = {"", "Examples:", "  plastogen verify --sources originals"})
final class VerifyCommand implements Callable<Integer> {
  @Option(
      names = "--sources",
      required = true,
      paramLabel = "DIR",
      description = "Folder that holds the original texts by their file names.")
  private Path texts = Path.of("");

  @Mixin private final Sources sources = new Sources();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    Path folder = Sources.existing(texts, "--sources");
    SeedReader.Reading reading = new SeedReader(Terms.load()).read(sources.seeds());
    if (reading.seeds().isEmpty()) {
      Sources.print(reading.faults(), line.getErr());
      return ExitCode.DATA;
    }
    List<Fault> faults = SourceFiles.verify(reading.seeds().get().documents(), folder);
    Sources.print(faults, line.getOut());
    line.getErr()
        .println(
            reading.seeds().get().documents().size()
                + " documents, "
                + faults.size()
                + " mismatches");
    return faults.isEmpty() ? ExitCode.GOOD : ExitCode.DATA;
  }
}
