package org.plastogen.endpoint.guard;

/**
 * A text that asks the watch while it is read, so that a regular expression that would run for
 * hours stops at the deadline. Only reading by {@link #charAt} is watched.
 */
final class WatchedText implements CharSequence {

  private static final int READS_BETWEEN_CHECKS = 1024;

  private final String text;
  private final QueryWatch watch;
  private int reads;

  WatchedText(String text, QueryWatch watch) {
    this.text = text;
    this.watch = watch;
  }

  @Override
  public char charAt(int index) {
    if (++reads % READS_BETWEEN_CHECKS == 0) {
      watch.check();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
