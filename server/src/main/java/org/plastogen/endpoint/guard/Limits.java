package org.plastogen.endpoint.guard;

import java.time.Duration;
import java.util.Objects;

/**
 * What one client may ask of the endpoint. Every limit is positive.
 *
 * @param queryTimeout how long a query may take, from its arrival to its complete answer
 * @param maxResultBytes the longest answer, in bytes as sent
 * @param maxRows the most rows, or triples, of an answer
 * @param maxQueryBytes the longest query, in bytes of UTF-8, before it is parsed
 * @param maxNesting how deep brackets of any kind may nest in a query
 * @param maxValueCharacters the longest string that an expression may build, in UTF-16 units
 * @param maxWaiting how many queries may wait for a turn before further ones are sent away
 */
public record Limits(
    Duration queryTimeout,
    long maxResultBytes,
    long maxRows,
    int maxQueryBytes,
    int maxNesting,
    int maxValueCharacters,
    int maxWaiting) {

  private static final int MEBI = 1024 * 1024;

  public Limits {
    Objects.requireNonNull(queryTimeout, "queryTimeout");
    boolean positive =
        queryTimeout.compareTo(Duration.ZERO) > 0
            && maxResultBytes > 0
            && maxRows > 0
            && maxQueryBytes > 0
            && maxNesting > 0
            && maxValueCharacters > 0
            && maxWaiting > 0;
    if (!positive) {
      throw new IllegalArgumentException("every limit must be positive");
    }
  }

  /**
   * 10 s, 64 MiB and a million rows of answer, 1 MiB of query, 200 brackets, a million characters.
   */
  public static Limits standard() {
    return new Limits(Duration.ofSeconds(10), 64L * MEBI, 1_000_000, MEBI, 200, 1_000_000, 32);
  }

  public Limits withQueryTimeout(Duration timeout) {
    return new Limits(
        timeout,
        maxResultBytes,
        maxRows,
        maxQueryBytes,
        maxNesting,
        maxValueCharacters,
        maxWaiting);
  }

  public Limits withMaxResultBytes(long bytes) {
    return new Limits(
        queryTimeout, bytes, maxRows, maxQueryBytes, maxNesting, maxValueCharacters, maxWaiting);
  }

  public Limits withMaxRows(long rows) {
    return new Limits(
        queryTimeout,
        maxResultBytes,
        rows,
        maxQueryBytes,
        maxNesting,
        maxValueCharacters,
        maxWaiting);
  }

  public Limits withMaxQueryBytes(int bytes) {
    return new Limits(
        queryTimeout, maxResultBytes, maxRows, bytes, maxNesting, maxValueCharacters, maxWaiting);
  }
}
