package org.plastogen.endpoint.operation;

/**
 * Whether an endpoint is fit to be asked.
 *
 * @param release the release served
 * @param loaded its quads are in memory
 * @param consistent HermiT found no contradiction in it
 * @param inferred it holds what follows, not only what was claimed
 */
public record Readiness(String release, boolean loaded, boolean consistent, boolean inferred) {
  /** All three at once. */
  public boolean ready() {
    return loaded && consistent && inferred;
  }

  /** One JSON object on a line. */
  String toJson() {
    return "{\"ready\":"
        + ready()
        + ",\"loaded\":"
        + loaded
        + ",\"consistent\":"
        + consistent
        + ",\"inferred\":"
        + inferred
        + ",\"release\":\""
        + release.replaceAll("[^A-Za-z0-9._-]", "?")
        + "\"}\n";
  }
}
