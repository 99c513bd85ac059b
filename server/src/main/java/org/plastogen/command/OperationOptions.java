package org.plastogen.command;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plastogen.endpoint.operation.AccessLog;
import picocli.CommandLine.Option;

/** Options for those who run the endpoint for others. */
final class OperationOptions {
  private static final int LINES_PER_SECOND = 100;

  @Option(
      names = "--management-port",
      paramLabel = "N|off",
      defaultValue = "off",
      description =
          "TCP port of /metrics, /health and /ready for operators; 0 takes any free one (default: "
              + "${DEFAULT-VALUE}).")
  private String managementPort = "off";

  @Option(
      names = "--management-host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address of the management port (default: ${DEFAULT-VALUE}).")
  private String managementHost = "127.0.0.1";

  @Option(
      names = "--access-log",
      paramLabel = "off|on|FILE",
      defaultValue = "off",
      description =
          "One line a request, without address and query: off, on standard error, or at the end "
              + "of a file (default: ${DEFAULT-VALUE}).")
  private String accessLog = "off";

  @Option(
      names = "--stop-timeout",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description =
          "How long requests under way may take when the endpoint is told to stop, 0 to 300 "
              + "(default: ${DEFAULT-VALUE}).")
  private int stopTimeout = 10;

  @Option(
      names = "--build-memory",
      paramLabel = "MB",
      defaultValue = "768",
      description =
          "Heap of the process that builds a release if there is none, 128 to 65536 (default: "
              + "${DEFAULT-VALUE}).")
  private int buildMemory = 768;

  @Option(
      names = "--build-timeout",
      paramLabel = "SECONDS",
      defaultValue = "900",
      description = "How long that process may take, 1 to 86400 (default: ${DEFAULT-VALUE}).")
  private int buildTimeout = 900;

  /**
   * Looks at what a start needs only if it builds, so that a wrong value is told at every start.
   *
   * @throws WrongInput if one is out of its range
   */
  void checkBuild() {
    build(List.of());
  }

  /**
   * A build within the bounds of these options.
   *
   * @param arguments those of {@code build}
   */
  SeparateBuild build(List<String> arguments) {
    return new SeparateBuild(
        arguments,
        within("--build-memory", buildMemory, 128, 65_536),
        Duration.ofSeconds(within("--build-timeout", buildTimeout, 1, 86_400)));
  }

  private static int within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new WrongInput(
          ExitCode.USAGE,
          name + " is a number from " + least + " to " + most + ", not " + value + ".");
    }
    return value;
  }

  /** The management port; empty if there is none. */
  OptionalInt managementPort() {
    if (managementPort.equals("off")) {
      return OptionalInt.empty();
    }
    if (managementPort.matches("[0-9]{1,5}") && Integer.parseInt(managementPort) <= 65_535) {
      return OptionalInt.of(Integer.parseInt(managementPort));
    }
    throw new WrongInput(
        ExitCode.USAGE,
        "--management-port is off or a number from 0 to 65535, not " + managementPort + ".");
  }

  String managementHost() {
    return managementHost;
  }

  /** How long a stop may take. */
  Duration stopTimeout() {
    return Duration.ofSeconds(within("--stop-timeout", stopTimeout, 0, 300));
  }

  /**
   * The access log, open.
   *
   * @param err where it goes if it is on
   * @return the log; empty if it is off
   * @throws WrongInput if the file cannot be written
   */
  Optional<AccessLog> accessLog(PrintWriter err) {
    return switch (accessLog) {
      case "off" -> Optional.empty();
      case "on" -> Optional.of(log(staysOpen(err)));
      default -> Optional.of(log(file()));
    };
  }

  private static AccessLog log(Writer out) {
    return new AccessLog(out, Clock.systemUTC(), System::nanoTime, LINES_PER_SECOND);
  }

  /** Standard error is not the log's to close. */
  private static Writer staysOpen(PrintWriter err) {
    return new FilterWriter(err) {
      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  private Writer file() {
    try {
      return Files.newBufferedWriter(
          Path.of(accessLog),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new WrongInput(
          ExitCode.USAGE,
          "the access log cannot be written to "
              + accessLog
              + "; name a file in a folder that is there and open to this user.");
    }
  }
}
