package org.plastogen.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.plastogen.endpoint.EndpointNotStarted;
import org.plastogen.explain.WrongQuestion;
import org.plastogen.release.StoreFault;
import org.plastogen.rule.WrongRule;
import picocli.CommandLine;

/** Turns what goes wrong into one line and an exit code; no stack trace reaches a user. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception exception, CommandLine line, CommandLine.ParseResult parsed) {
    Throwable cause = unwrapped(exception);
    line.getErr().println("plastogen: " + told(cause));
    if (System.getProperty("plastogen.trace") != null) {
      cause.printStackTrace(line.getErr());
    }
    if (cause instanceof WrongQuestion || cause instanceof WrongRule) {
      return ExitCode.USAGE;
    }
    return cause instanceof WrongInput wrong ? wrong.exitCode() : ExitCode.OURS;
  }

  private static Throwable unwrapped(Throwable fault) {
    return fault instanceof UncheckedIOException && fault.getCause() != null
        ? fault.getCause()
        : fault;
  }

  /** What went wrong as one sentence or line that can be shown as it is. */
  static String told(Throwable fault) {
    Throwable cause = unwrapped(fault);
    if (cause instanceof WrongInput
        || cause instanceof WrongQuestion
        || cause instanceof WrongRule
        || cause instanceof EndpointNotStarted
        || cause instanceof StoreFault) {
      return String.valueOf(cause.getMessage());
    }
    if (cause instanceof NoSuchFileException missing) {
      return "no such file: " + missing.getFile();
    }
    if (cause instanceof AccessDeniedException denied) {
      return "no right to use: "
          + denied.getFile()
          + "; give this user the right, or name another.";
    }
    if (cause instanceof FileSystemException failed) {
      return failed.getFile() + ": " + failed.getReason();
    }
    if (cause instanceof CharacterCodingException) {
      return "a file that was read is not valid UTF-8; save it again as UTF-8.";
    }
    if (cause instanceof IOException) {
      return "reading or writing failed: " + cause.getMessage();
    }
    return "this is a fault of the program, please report it ("
        + cause.getClass().getSimpleName()
        + "); run with JAVA_TOOL_OPTIONS=-Dplastogen.trace=1 for details";
  }
}
