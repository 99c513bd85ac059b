package org.plastogen.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Builds a release in a process of its own. HermiT runs on for a while after it is told to stop,
 * and an endpoint must not pay for that with its memory: a process can be ended at once.
 */
final class SeparateBuild {
  private static final String OURS = "plastogen: ";

  private final List<String> arguments;
  private final int megabytes;
  private final Duration atMost;

  /**
   * A build, not started.
   *
   * @param arguments those of {@code build}
   * @param megabytes how much heap it may use
   * @param atMost how long it may take
   */
  SeparateBuild(List<String> arguments, int megabytes, Duration atMost) {
    this.arguments = List.copyOf(arguments);
    this.megabytes = megabytes;
    this.atMost = atMost;
  }

  /**
   * Builds, and returns when the release is there.
   *
   * @param err where progress and faults go
   * @throws WrongInput if there is no release in the end; the message says why
   * @throws IOException if no process can be started
   */
  void run(PrintWriter err) throws IOException {
    Process process = start();
    Thread stop = new Thread(process::destroyForcibly, "stop-build");
    Runtime.getRuntime().addShutdownHook(stop);
    AtomicReference<String> last = new AtomicReference<>("the build ended without a word");
    Thread relay = new Thread(() -> relay(process, err, last), "relay-build");
    relay.start();
    try {
      if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw failed(
            "the build took longer than "
                + atMost.toSeconds()
                + " s and was stopped; allow more with --build-timeout.");
      }
      relay.join();
      if (process.exitValue() != ExitCode.GOOD) {
        throw new WrongInput(process.exitValue(), last.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("the build was interrupted.");
    } finally {
      process.destroyForcibly();
      forget(stop);
    }
  }

  private static void forget(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException e) {
      // This process is ending as well, and has run the hook.
      stop.interrupt();
    }
  }

  private static WrongInput failed(String sentence) {
    return new WrongInput(ExitCode.OURS, sentence);
  }

  private Process start() throws IOException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dplastogen.home=" + System.getProperty("plastogen.home", ""),
                "-cp",
                System.getProperty("java.class.path"),
                Plastogen.class.getName(),
                "build"));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectInput(ProcessBuilder.Redirect.PIPE)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Passes on what the build says; its last word is kept for the one message of this process. */
  private void relay(Process process, PrintWriter err, AtomicReference<String> last) {
    try (BufferedReader said = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith(OURS)) {
          last.set(line.substring(OURS.length()));
        } else if (line.contains("OutOfMemoryError")) {
          last.set(
              "the build needed more memory than "
                  + megabytes
                  + " MB; allow more with --build-memory.");
        } else {
          err.println(line);
        }
      }
    } catch (IOException e) {
      // The process was ended while it spoke.
      last.compareAndSet("", "the build was stopped");
    }
  }
}
