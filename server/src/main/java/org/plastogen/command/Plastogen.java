package org.plastogen.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.sys.JenaSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The program: {@code plastogen COMMAND}. */
@Command(
    name = "plastogen",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Evidence-graded, signed mechanisms of psychoplastogens.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ServeCommand.class,
      QueryCommand.class,
      ResolveCommand.class,
      ExplainCommand.class,
      ConflictsCommand.class,
      RivalsCommand.class,
      PredictionsCommand.class,
      WhatIfCommand.class,
      DrawCommand.class,
      CheckCommand.class,
      DiffCommand.class,
      CoverageCommand.class,
      VerifyCommand.class,
      VerifyReleaseCommand.class,
      ExportCommand.class,
      LinkCommand.class,
      BuildCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  plastogen serve                          the SPARQL endpoint on"
          + " http://localhost:3030/sparql",
      "  plastogen explain ketamine synaptogenesis    by which chains, on whose word",
      "  plastogen query queries/drugs-and-processes.rq   a question that comes with the graph",
      "  plastogen check                          hold the seeds against every rule",
      "",
      "Exit codes: 0 good; 1 the data is at fault; 2 wrong usage; 3 a fault of the program or"
          + " machine.",
      "Standard output is data, standard error is talk."
    })
public final class Plastogen implements Runnable {
  /**
   * Logs what is told as a finding. Held here, for levels of loggers that nobody holds get lost.
   */
  private static final Logger OWL_API = Logger.getLogger("org.semanticweb.owlapi");

  static {
    JenaSystem.init();
  }

  @CommandLine.Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.SEVERE);
    OWL_API.setLevel(Level.OFF);
    StandardOutput data = new StandardOutput();
    PrintWriter out = new PrintWriter(data, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, arguments);
    System.exit(data.lost(err) ? ExitCode.OURS : code);
  }

  /**
   * Runs a command.
   *
   * @param out where data goes
   * @param err where talk goes
   * @param arguments the command line
   * @return the exit code
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return run(out, err, System.getenv(), arguments);
  }

  /** The same with variables in the place of those of the system. */
  static int run(
      PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
    CommandLine line = new CommandLine(new Plastogen());
    line.setOut(out);
    line.setErr(err);
    line.setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    CommandSpec serve = line.getSubcommands().get(Settings.COMMAND).getCommandSpec();
    LimitOptions.addTo(serve);
    try {
      Settings settings = Settings.read(arguments, environment, serve);
      line.setDefaultValueProvider(settings);
      line.setExecutionExceptionHandler(new Failures());
      line.setParameterExceptionHandler((exception, args) -> wrong(exception, settings));
      return line.execute(arguments);
    } catch (WrongInput e) {
      err.println("plastogen: " + e.getMessage());
      return e.exitCode();
    } catch (StackOverflowError e) {
      err.println("plastogen: something that was given nests too deeply to be read.");
      return ExitCode.DATA;
    } catch (OutOfMemoryError e) {
      err.println(
          "plastogen: the memory of this run is used up; allow more, such as PLASTOGEN_MEMORY=2g,"
              + " or give it less to read.");
      return ExitCode.OURS;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static int wrong(CommandLine.ParameterException exception, Settings settings) {
    CommandLine at = exception.getCommandLine();
    String origin =
        Optional.ofNullable(exception.getArgSpec())
            .filter(argument -> exception.getValue() != null)
            .flatMap(settings::unlessFlag)
            .map(from -> " (from " + from + ", if no flag gives it)")
            .orElse("");
    at.getErr().println("plastogen: " + exception.getMessage() + origin);
    at.getErr().println("Try: " + at.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(), "a command is missing");
  }
}
