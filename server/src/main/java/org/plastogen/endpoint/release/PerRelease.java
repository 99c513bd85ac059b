package org.plastogen.endpoint.release;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something made out of a release when it is first asked for, so that starting does not wait for
 * it, and kept until another release is served.
 *
 * @param <T> what is made
 */
public final class PerRelease<T> {
  private final Function<ServedRelease, T> maker;
  private @Nullable ServedRelease release;
  private @Nullable T made;

  /** What makes it; asked once for each release. */
  public PerRelease(Function<ServedRelease, T> maker) {
    this.maker = maker;
  }

  /** What is made out of a release; the first call for it may take a second or so. */
  public synchronized T of(ServedRelease served) {
    T known = made;
    if (known != null && served == release) {
      return known;
    }
    T fresh = maker.apply(served);
    release = served;
    made = fresh;
    return fresh;
  }
}
