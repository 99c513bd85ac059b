package org.plastogen.link;

/** The other graph could not be had; the message says why and what may help. */
public final class GraphNotRead extends Exception {
  private static final long serialVersionUID = 1L;

  GraphNotRead(String message) {
    super(message);
  }
}
