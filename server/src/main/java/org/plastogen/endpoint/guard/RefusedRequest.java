package org.plastogen.endpoint.guard;

/** Carries a {@link Refusal} out of the middle of a query. Cheap: it has no stack trace. */
public final class RefusedRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  public RefusedRequest(Refusal refusal) {
    super(refusal.sentence(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
