package org.plastogen.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.plastogen.endpoint.answer.AnswerFormat;
import org.plastogen.endpoint.answer.Answers;
import org.plastogen.endpoint.answer.OneLine;
import org.plastogen.endpoint.answer.Replies;
import org.plastogen.endpoint.guard.RefusedRequest;
import org.plastogen.endpoint.release.ServedRelease;

/** Says {@code ok} if a real query gets a real answer, else why not, with 503. */
final class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Supplier<ServedRelease> served;
  private final transient Answers answers;

  HealthServlet(Supplier<ServedRelease> served, Answers answers) {
    this.served = served;
    this.answers = answers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Query query = QueryFactory.create("ASK { ?anything ?is ?there }");
    response.setHeader("Cache-Control", "no-store");
    try {
      answers.answer(query, AnswerFormat.ROWS_JSON, served.get(), Optional.empty()).close();
      Replies.text(response, OneLine.of("ok"));
    } catch (RefusedRequest e) {
      Replies.refuse(response, e.refusal());
    }
  }
}
