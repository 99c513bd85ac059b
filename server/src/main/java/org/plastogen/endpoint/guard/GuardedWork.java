package org.plastogen.endpoint.guard;

import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;

/**
 * Work other than queries, under the same watch: it has a turn, a deadline and a share of memory.
 */
public final class GuardedWork {

  private GuardedWork() {}

  /**
   * Does the work and hands over its result.
   *
   * @throws RefusedRequest if the watch stops it, or it needs too much stack or memory
   */
  public static <T> T result(QueryWatch watch, Supplier<T> work) {
    try {
      watch.check();
      T result = work.get();
      watch.check();
      return result;
    } catch (QueryCancelledException e) {
      throw watch.refusal();
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw new RefusedRequest(new Refusal.OutOfMemory());
    }
  }
}
