package org.plastogen.endpoint.answer;

import java.util.concurrent.atomic.AtomicLong;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;

/** How much the answers that wait for their readers may take together, in bytes. */
public final class SpoolRoom {

  private final long most;
  private final AtomicLong taken = new AtomicLong();

  public SpoolRoom(long most) {
    this.most = most;
  }

  /** Takes room; refused with {@link Refusal.NoRoom} if there is none left. */
  void take(long bytes) {
    if (taken.addAndGet(bytes) > most) {
      taken.addAndGet(-bytes);
      throw new RefusedRequest(new Refusal.NoRoom());
    }
  }

  void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }
}
