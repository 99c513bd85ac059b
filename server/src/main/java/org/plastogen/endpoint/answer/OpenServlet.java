package org.plastogen.endpoint.answer;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;

/** A path that pages of other sites may read too. Says so to their browsers, and sends refusals. */
public abstract class OpenServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final String allow;

  /**
   * A path with some methods.
   *
   * @param allow the methods, as the Allow header lists them
   */
  protected OpenServlet(String allow) {
    this.allow = allow;
  }

  /** What may be asked here. */
  public final String allow() {
    return allow;
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Replies.allowReadingFromAnywhere(response);
    if (request.getMethod().equals("OPTIONS")) {
      Replies.preflight(response, allow);
      return;
    }
    try {
      answer(request, response);
    } catch (RefusedRequest e) {
      tell(request, response, e.refusal());
    }
  }

  /**
   * Whoever is gone, or reads nothing, cannot be told; a line in the log for each would flood it.
   */
  private void tell(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
    try {
      refuse(request, response, refusal);
    } catch (IOException e) {
      // The status is set, so what the connection still makes of it is no success.
      return;
    }
  }

  /**
   * Answers one request, whose method is an allowed one.
   *
   * @throws RefusedRequest if there is no answer, before anything is sent
   */
  protected abstract void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException;

  /** Says why there is no answer: in one line, if a servlet has nothing better. */
  protected void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    Replies.refuse(response, refusal);
  }
}
