package org.plastogen.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plastogen.fault.Fault;
import org.plastogen.report.CheckReport;
import org.plastogen.report.ReportHtml;
import org.plastogen.report.ReportJson;
import org.plastogen.report.ReportJunit;
import org.plastogen.report.ReportSarif;
import org.plastogen.report.ReportText;
import org.plastogen.report.RuleGuide;
import org.plastogen.rule.Layer;
import org.plastogen.rule.RuleBook;
import org.plastogen.rule.Standards;
import org.plastogen.rule.WrongRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plastogen check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Holds seeds and ontologies against every rule.",
    description =
        "Holds folders of seeds, or ontology files in any syntax that OWL has, against every rule, "
            + "layer by layer. Prints all faults, each with file, line and mend; contradictions as "
            + "sentences. Fetches nothing: imports come from catalog-v001.xml beside the file.",
    footer = {
      "",
      "Layers: FORMAT, RULES, SHAPES, MECHANISM, COVERAGE, MAPPINGS, PROFILE, REASONER, QUESTIONS.",
      "",
      "Examples:",
      "  plastogen check                                   the seeds and questions of this"
          + " checkout",
      "  plastogen check my-seeds --skip REASONER",
      "  plastogen check ontology/plastogen.ttl --axioms",
      "  plastogen check . --format sarif --output check.sarif --fail-on warning",
      "  plastogen check --rule short-circuit              what a rule asks, and why",
      "Exit code 1 if a fault is as grave as --fail-on says. Guide: server/guide/checking.md"
    })
final class CheckCommand implements Callable<Integer> {
  /** How a report is written. */
  enum Format {
    /** For people. */
    text,
    /** JSON of our own. */
    json,
    /** JUnit XML, for build servers. */
    junit,
    /** SARIF 2.1.0, for code hosts. */
    sarif,
    /** One page. */
    html
  }

  /** What makes the exit code 1. */
  enum FailOn {
    /** Errors. */
    error,
    /** Errors and warnings. */
    warning,
    /** Anything. */
    info,
    /** Nothing. */
    never
  }

  /** When severities are coloured. */
  enum Color {
    /** On a terminal. */
    auto,
    /** Always. */
    always,
    /** Never. */
    never
  }

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|DIR",
      description = "Folders of seeds, ontology files, or folders of them (default: our seeds).")
  private List<Path> targets = new ArrayList<>();

  @Mixin private final Sources sources = new Sources();

  @Option(names = "--skip", split = ",", paramLabel = "LAYER", description = "Layers to leave out.")
  private List<Layer> skip = new ArrayList<>();

  @Option(
      names = "--deadline",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "How long HermiT may take for each (default: ${DEFAULT-VALUE}).")
  private int deadline;

  @Option(
      names = "--explanations",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How many reasons to look for, for each contradiction (default: ${DEFAULT-VALUE}).")
  private int explanations;

  @Option(names = "--axioms", description = "Add the axioms in Manchester syntax.")
  private boolean axioms;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the report here instead of standard output.")
  private @Nullable Path output;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private FailOn failOn = FailOn.error;

  @Option(
      names = "--show",
      paramLabel = "SEVERITY",
      defaultValue = "WARNING",
      description = "Least severity that text shows: error, warning or info (default: warning).")
  private Fault.Severity show = Fault.Severity.WARNING;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Color color = Color.auto;

  @Mixin private final JudgedBy judgedBy = new JudgedBy();

  @Option(names = "--rule", paramLabel = "RULE", description = "Tell what a rule asks, and end.")
  private @Nullable String rule;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var line = Objects.requireNonNull(spec).commandLine();
    PrintWriter err = line.getErr();
    if (deadline < 1 || explanations < 1) {
      throw new WrongInput(ExitCode.USAGE, "--deadline and --explanations are numbers from 1");
    }
    Set<Layer> skipped = EnumSet.noneOf(Layer.class);
    skipped.addAll(skip);
    if (skipped.contains(Layer.FORMAT)) {
      throw new WrongInput(ExitCode.USAGE, "the layer FORMAT cannot be skipped");
    }
    Standards standards = judgedBy.standards();
    if (rule != null) {
      line.getOut().print(told(rule, standards.rules()));
      return ExitCode.GOOD;
    }
    Progress progress = sources.progress(err);
    CheckedThings things =
        new CheckedThings(standards, Duration.ofSeconds(deadline), explanations, progress, skipped);
    CheckReport report =
        new CheckReport(
            targets.isEmpty()
                ? List.of(things.ours(sources.seeds(), sources.queries()))
                : things.all(targets),
            standards.rules());
    progress.done();
    print(report, line.getOut());
    err.print(new ReportText(false, axioms, show).layers(report));
    return failOn != FailOn.never
            && report.reaches(Fault.Severity.valueOf(failOn.name().toUpperCase(Locale.ROOT)))
        ? ExitCode.DATA
        : ExitCode.GOOD;
  }

  private void print(CheckReport report, PrintWriter out) throws IOException {
    String text = written(report);
    if (output == null) {
      out.print(text);
    } else {
      Files.writeString(output, text);
    }
  }

  private String written(CheckReport report) {
    return switch (format) {
      case text -> new ReportText(colored(), axioms, show).faults(report);
      case json -> ReportJson.of(report);
      case junit ->
          ReportJunit.of(
              report,
              failOn == FailOn.never
                  ? Fault.Severity.ERROR
                  : Fault.Severity.valueOf(failOn.name().toUpperCase(Locale.ROOT)));
      case sarif -> ReportSarif.of(report, new Version().getVersion()[0].replaceFirst(".* ", ""));
      case html -> ReportHtml.of(report);
    };
  }

  private boolean colored() {
    return color == Color.always
        || (color == Color.auto
            && output == null
            && System.console() != null
            && System.getenv("NO_COLOR") == null);
  }

  private static String told(String rule, RuleBook rules) {
    return rules
        .find(rule)
        .map(RuleGuide::section)
        .orElseThrow(
            () -> new WrongRule("there is no rule " + rule + "; server/guide/rules.md lists them"));
  }
}
