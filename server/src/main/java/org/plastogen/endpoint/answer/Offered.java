package org.plastogen.endpoint.answer;

/** A format that a client can ask for. */
public interface Offered {

  /** The media type, without parameters. */
  String mediaType();

  /** Whether an Accept header that says this means this format. */
  boolean isNamed(String requested);

  /** The Content-Type header; text is always UTF-8. */
  default String contentType() {
    return mediaType().startsWith("text/") ? mediaType() + ";charset=utf-8" : mediaType();
  }
}
