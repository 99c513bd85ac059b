package org.plastogen.endpoint;

/** The endpoint could not start. The message is one plain sentence that can be shown as it is. */
public final class EndpointNotStarted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EndpointNotStarted(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
