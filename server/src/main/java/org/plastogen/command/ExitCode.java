package org.plastogen.command;

/** The exit codes of the program. */
final class ExitCode {
  /** All is well. */
  static final int GOOD = 0;

  /** The data is at fault. */
  static final int DATA = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** The program or the machine is at fault. */
  static final int OURS = 3;

  private ExitCode() {}
}
