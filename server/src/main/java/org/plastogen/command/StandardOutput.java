package org.plastogen.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers why it could not be written, since a {@code PrintWriter} keeps
 * such things to itself. A reader that has gone away, as {@code head} does, is no failure.
 */
final class StandardOutput extends FilterOutputStream {
  private @Nullable IOException failure;

  StandardOutput() {
    super(new FileOutputStream(FileDescriptor.out));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /**
   * Whether data was lost; says so if it was.
   *
   * @param err where talk goes
   * @return true if something other than a closed pipe kept data from being written
   */
  boolean lost(PrintWriter err) {
    if (failure == null || String.valueOf(failure.getMessage()).contains("pipe")) {
      return false;
    }
    err.println("plastogen: the result could not be written: " + failure.getMessage());
    return true;
  }
}
