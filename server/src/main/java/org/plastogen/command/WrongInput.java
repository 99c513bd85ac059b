package org.plastogen.command;

/** Something a user gave that cannot be worked with; the message says what and how to mend it. */
final class WrongInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  WrongInput(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
