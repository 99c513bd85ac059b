package org.plastogen.endpoint;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.plastogen.endpoint.answer.OneLine;

/** Errors that Jetty finds by itself, such as a broken request line, told on one line of text. */
final class ErrorLines extends ErrorHandler {

  private static final String RETRY_SECONDS = "5";

  /** Whatever the method: what has no text here would have no safe header fields either. */
  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    SafeHeaders.put(response.getHeaders());
    SafeHeaders.putForRefusal(response.getHeaders());
    if (code == 429 || code == 503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
    }
    if (code == 414) {
      // The rest of the request line is not read, and a client must not use the connection again.
      response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, OneLine.TYPE);
    response.write(true, ByteBuffer.wrap(OneLine.of(sentence(code))), callback);
  }

  private static String sentence(int code) {
    return switch (code) {
      case 400 -> "This is not a request that HTTP allows.";
      case 404 -> "Nothing is served here.";
      case 405 -> "This method is not offered here.";
      case 408 -> "The request took too long to arrive.";
      case 413 -> "The request is too large.";
      case 414 -> "The address is too long; send the query by POST.";
      case 417 -> "This expectation cannot be met.";
      case 426, 505 -> "This version of HTTP is not spoken here; use HTTP/1.1.";
      case 429 -> "You are sending too much at once; try again in a few seconds.";
      case 431 -> "The header fields are too large.";
      case 503 -> "The endpoint is busy; try again in a few seconds.";
      default -> code < 500 ? "The request was refused." : "Something went wrong in the endpoint.";
    };
  }
}
