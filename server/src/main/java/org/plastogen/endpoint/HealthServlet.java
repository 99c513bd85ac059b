package org.plastogen.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.plastogen.endpoint.answer.OneLine;
import org.plastogen.endpoint.answer.Replies;
import org.plastogen.endpoint.guard.Refusal;

/** Says {@code ok} if a real query gets a real answer, else why not, with 503. */
final class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Health health;

  HealthServlet(Health health) {
    this.health = health;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    Optional<Refusal> fault = health.fault();
    if (fault.isEmpty()) {
      Replies.text(response, OneLine.of("ok"));
    } else {
      Replies.refuse(response, fault.get());
    }
  }
}
