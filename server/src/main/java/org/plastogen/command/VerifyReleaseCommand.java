package org.plastogen.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plastogen.release.ReleaseStore;
import org.plastogen.release.ReleaseVerification;
import org.plastogen.release.VerifiedRelease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plastogen verify-release}. */
@Command(
    name = "verify-release",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Reads a release against its checksums.",
    description =
        "Reads a release from end to end: every file against its checksum, the quads against the "
            + "grammar and the other formats, the counts against the quads.",
    footer = {
      "",
      "Examples:",
      "  plastogen verify-release",
      "  plastogen verify-release my-copy --format json",
      "Exit code 1 if something is not as it was written; 2 if there is no such release."
    })
final class VerifyReleaseCommand implements Callable<Integer> {
  /** How it is told. */
  enum Format {
    text,
    json
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "ID|DIR",
      description =
          "A release of the data folder, by the beginning of its identifier, or any folder that "
              + "holds one (default: the one last put in place).")
  private @Nullable String which;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  @Mixin private final DataFolder data = new DataFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    VerifiedRelease verified = ReleaseVerification.of(folder());
    var out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    out.print(format == Format.json ? verified.toJson() : verified.toText());
    return verified.whole() ? ExitCode.GOOD : ExitCode.DATA;
  }

  private Path folder() throws IOException {
    ReleaseStore store = data.store();
    if (which == null) {
      return store
          .currentId()
          .map(store::place)
          .filter(Files::isDirectory)
          .orElseThrow(
              () -> none("There is no release in " + data.path() + " yet; run plastogen build."));
    }
    if (which.matches("[0-9a-f]{6,64}")) {
      Optional<Path> known = store.startingWith(which);
      if (known.isPresent()) {
        return known.get();
      }
    }
    Path folder = Path.of(which);
    if (!Files.isDirectory(folder)) {
      throw none(
          which + " is neither a folder nor the beginning of one release in " + data.path() + ".");
    }
    return folder;
  }

  private static WrongInput none(String sentence) {
    return new WrongInput(ExitCode.USAGE, sentence);
  }
}
