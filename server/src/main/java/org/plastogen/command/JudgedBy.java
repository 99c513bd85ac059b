package org.plastogen.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plastogen.fault.Fault;
import org.plastogen.rule.Profile;
import org.plastogen.rule.RuleBook;
import org.plastogen.rule.Standards;
import org.plastogen.rule.Waiver;
import org.plastogen.seed.WaiverReader;
import picocli.CommandLine.Option;

/** The options that say by which rules a check judges. */
final class JudgedBy {
  @Option(
      names = "--profile",
      paramLabel = "NAME|FILE",
      description =
          "Which severities rules have: curator, strict, obo or a file (default: curator).")
  private @Nullable String profile;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A folder of further rules; one of the same name takes the place of ours.")
  private @Nullable Path rules;

  @Option(
      names = "--waivers",
      paramLabel = "FILE",
      description = "Faults to let pass for a while (seeds: waivers.yaml in their folder).")
  private @Nullable Path waivers;

  Standards standards() {
    RuleBook book = RuleBook.bundled();
    if (rules != null) {
      book = book.with(Sources.existing(rules, "--rules"));
    }
    Profile chosen = profile == null ? Profile.usual() : Profile.named(profile, book);
    return new Standards(book, chosen, waived(), LocalDate.now());
  }

  private List<Waiver> waived() {
    Path file = waivers;
    if (file == null) {
      return List.of();
    }
    if (!Files.isRegularFile(file)) {
      throw new WrongInput(ExitCode.USAGE, file + " is not a file. Name it with --waivers FILE.");
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    WaiverReader.Reading reading = WaiverReader.read(file, folder);
    if (!reading.faults().isEmpty()) {
      List<String> told = new ArrayList<>();
      reading.faults().stream().map(Fault::toText).forEach(told::add);
      throw new WrongInput(ExitCode.USAGE, "the waivers are at fault:\n" + String.join("", told));
    }
    return reading.waivers();
  }
}
