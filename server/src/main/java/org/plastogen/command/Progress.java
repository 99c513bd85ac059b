package org.plastogen.command;

import java.io.PrintWriter;
import java.util.function.Consumer;

/**
 * Says on standard error what is being done: one line that renews itself on a terminal, one line
 * for each step elsewhere.
 */
final class Progress implements Consumer<String> {
  private static final boolean TERMINAL = System.console() != null;
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintWriter err;
  private final boolean quiet;
  private boolean open;

  Progress(PrintWriter err, boolean quiet) {
    this.err = err;
    this.quiet = quiet;
  }

  @Override
  public void accept(String step) {
    if (quiet) {
      return;
    }
    if (TERMINAL) {
      err.print(CLEAR_LINE + step + " …");
      err.flush();
      open = true;
    } else {
      err.println(step);
    }
  }

  /** Ends the renewing line. */
  void done() {
    if (open) {
      err.print(CLEAR_LINE);
      err.flush();
      open = false;
    }
  }
}
