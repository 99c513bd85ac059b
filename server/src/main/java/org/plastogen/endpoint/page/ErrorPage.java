package org.plastogen.endpoint.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.plastogen.endpoint.answer.Replies;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.explain.WrongQuestion;

/** What a reader sees when a page cannot be shown: why, in one sentence, and where to go on. */
public final class ErrorPage {

  private final Site site;

  /** Errors that look like the rest of a site. */
  public ErrorPage(Site site) {
    this.site = site;
  }

  /** What the template shows. */
  public record Model(Shell shell, String sentence) {}

  /** Sends the refusal's status and a page that says why. */
  public void send(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    Shell shell = Shell.bare(site, Links.on(request.getRequestURI()), title(refusal.status()));
    byte[] bytes =
        site.templates()
            .fill("error", new Model(shell, refusal.sentence()))
            .getBytes(StandardCharsets.UTF_8);
    Replies.mark(response, refusal);
    response.setContentType("text/html;charset=utf-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static String title(int status) {
    return switch (status) {
      case 404 -> "Nothing is called so here";
      case 503 -> "The server is busy";
      default -> status < 500 ? "That cannot be asked" : "Something went wrong";
    };
  }

  /** A question that cannot be answered, as a refusal. */
  public static Refusal refusal(WrongQuestion wrong) {
    String message = String.valueOf(wrong.getMessage());
    String sentence = Character.toUpperCase(message.charAt(0)) + message.substring(1);
    String ended = sentence.matches("(?s).*[.?]") ? sentence : sentence + ".";
    return switch (wrong.fault()) {
      case UNKNOWN_ENTITY -> new Refusal.NoSuchName(ended);
      case UNUSABLE_VALUE -> new Refusal.Malformed(ended);
    };
  }
}
