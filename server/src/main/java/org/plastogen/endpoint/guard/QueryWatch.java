package org.plastogen.endpoint.guard;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * Watches one query while it runs: its deadline, its lane and what it has gathered. Everything that
 * may take long asks {@link #check()} again and again; the query stops with the exception.
 *
 * <p>Belongs to the thread that runs the query.
 */
public final class QueryWatch implements AutoCloseable {

  /** How many of the longest values all GROUP_CONCATs of a query may keep together. */
  private static final long GATHERED_VALUES = 16;

  private final long started = System.nanoTime();
  private final Duration allowed;
  private final int maxValueCharacters;
  private final Lanes.Place place;
  private final MemoryWatch.Share memory;
  private long gathered;
  private @Nullable Refusal stopped;

  private QueryWatch(
      Duration allowed,
      int maxValueCharacters,
      Lanes lanes,
      MemoryWatch memoryWatch,
      String client) {
    this.allowed = allowed;
    this.maxValueCharacters = maxValueCharacters;
    this.place = lanes.enter(client);
    this.memory = memoryWatch.join();
  }

  /**
   * Starts the clock and waits for a turn.
   *
   * @param allowed from now to the complete answer, waiting included
   * @param maxValueCharacters the longest string an expression may build
   * @param client who asks, however it is told apart from others
   * @throws RefusedRequest with {@link Refusal.Busy} if the turn does not come
   */
  public static QueryWatch start(
      Duration allowed,
      int maxValueCharacters,
      Lanes lanes,
      MemoryWatch memoryWatch,
      String client) {
    QueryWatch watch = new QueryWatch(allowed, maxValueCharacters, lanes, memoryWatch, client);
    boolean itsTurn = false;
    try {
      watch.place.waitForTurn(watch.remaining());
      itsTurn = true;
      return watch;
    } finally {
      if (!itsTurn) {
        watch.close();
      }
    }
  }

  /**
   * Stops the query if its time is over. A query that is no longer a light one waits here for its
   * turn among the heavy ones.
   *
   * @throws QueryCancelledException the one exception that ARQ lets through everywhere; {@link
   *     #refusal} says why
   */
  public void check() {
    if (stopped != null) {
      throw new QueryCancelledException();
    }
    long now = System.nanoTime();
    if (memory.isTooMuch(now)) {
      throw stop(new Refusal.OutOfMemory());
    }
    long nanos = now - started;
    if (nanos > allowed.toNanos()) {
      throw stop(new Refusal.TookTooLong(allowed));
    }
    try {
      place.check(nanos, allowed.toNanos() - nanos);
    } catch (RefusedRequest e) {
      throw stop(e.refusal());
    }
  }

  /** What is done elsewhere; this thread only waits for it. */
  interface Call<T, E extends Exception> {
    T make() throws E;
  }

  /**
   * Waits for another server without keeping a place from queries that could run meanwhile.
   *
   * @throws E as the call does
   * @throws QueryCancelledException if too many wait already, or no turn comes afterwards
   */
  <T, E extends Exception> T elsewhere(Call<T, E> call) throws E {
    LongConsumer wayBack;
    try {
      wayBack = place.goElsewhere();
    } catch (RefusedRequest e) {
      throw stop(e.refusal());
    }
    try {
      return call.make();
    } finally {
      comeBack(wayBack);
    }
  }

  private void comeBack(LongConsumer wayBack) {
    try {
      wayBack.accept(Math.max(0, remaining().toNanos()));
    } catch (RefusedRequest e) {
      throw stop(new Refusal.TookTooLong(allowed));
    }
  }

  /**
   * Stops the query for good: every later check fails, and so does the query, even if an operator
   * of ARQ takes the exception for an expression without a value.
   */
  QueryCancelledException stop(Refusal refusal) {
    if (stopped == null) {
      stopped = refusal;
    }
    return new QueryCancelledException();
  }

  /** Why the query has been stopped; empty if it has not. */
  Optional<Refusal> stopped() {
    return Optional.ofNullable(stopped);
  }

  /** The refusal of a query that ARQ's own clock may have stopped a moment before this one. */
  RefusedRequest refusal() {
    return new RefusedRequest(stopped().orElse(new Refusal.TookTooLong(allowed)));
  }

  /** What is left until the deadline; zero or less when it has passed. */
  public Duration remaining() {
    return allowed.minusNanos(System.nanoTime() - started);
  }

  /**
   * Refuses a string before it is built.
   *
   * @param characters how long it would be
   */
  void checkLength(long characters) {
    if (characters > maxValueCharacters) {
      throw tooLarge("An expression builds a string longer than " + maxValueCharacters);
    }
  }

  /** Refuses what would be too long an IRI; IRIs are put in normal form at one go. */
  void checkIri(long characters) {
    check();
    if (characters > QueryReader.LONGEST_IRI) {
      throw tooLarge("An expression builds an IRI longer than " + QueryReader.LONGEST_IRI);
    }
  }

  /** Counts text that is kept until the query ends, such as the parts of a GROUP_CONCAT. */
  void gather(long characters) {
    check();
    gathered += characters;
    long most = GATHERED_VALUES * maxValueCharacters;
    if (gathered > most) {
      throw tooLarge("GROUP_CONCAT gathers more than " + most);
    }
  }

  private QueryCancelledException tooLarge(String what) {
    return stop(new Refusal.ValueTooLarge(what + " characters; ask for less."));
  }

  /** Gives the turn to the next query. May be called twice. */
  @Override
  public void close() {
    place.leave();
    memory.leave();
  }
}
