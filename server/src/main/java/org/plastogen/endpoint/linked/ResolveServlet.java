package org.plastogen.endpoint.linked;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.plastogen.endpoint.answer.Accept;
import org.plastogen.endpoint.answer.Answers;
import org.plastogen.endpoint.answer.Offered;
import org.plastogen.endpoint.answer.OpenServlet;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.answer.Replies;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;
import org.plastogen.endpoint.release.PerRelease;
import org.plastogen.endpoint.release.ReleasedClaims;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.identifier.Identifiers;
import org.plastogen.resolve.Match;
import org.plastogen.resolve.ResolutionJson;
import org.plastogen.resolve.Resolver;

/**
 * Answers {@code /resolve?id=NAME}: which entities a name stands for.
 *
 * <p>Who accepts JSON, or anything, gets all of them with the kind of each match. Who accepts a
 * page or RDF is sent to the entity, if the name is exactly one entity's. A name that nothing goes
 * by is answered 404, with what may have been meant.
 */
public final class ResolveServlet extends OpenServlet {

  private static final long serialVersionUID = 1L;

  private static final List<Offered> OFFERED =
      List.of(
          PageFormat.JSON,
          DocumentFormat.HTML,
          DocumentFormat.TURTLE,
          DocumentFormat.JSON_LD,
          DocumentFormat.N_TRIPLES,
          DocumentFormat.RDF_XML);

  private final transient Supplier<ServedRelease> served;
  private final transient Answers answers;
  private final transient PerRelease<Resolver> resolvers =
      new PerRelease<>(
          release -> new Resolver(ReleasedClaims.read(release).seeds(), Identifiers.load()));

  /** A servlet for the path {@code /resolve}. */
  public ResolveServlet(Supplier<ServedRelease> served, Answers answers) {
    super(Replies.READ);
    this.served = served;
    this.answers = answers;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String raw = request.getQueryString();
    ReportRequest asked = ReportRequest.of(raw == null ? "" : raw, Set.of("id"));
    String name =
        asked
            .one("id")
            .orElseThrow(
                () ->
                    ReportRequest.malformed("Say what to resolve, such as resolve?id=CHEBI:6121."));
    Offered format =
        asked.one("format").isPresent()
            ? asked.format(List.of(PageFormat.JSON)).orElse(PageFormat.JSON)
            : accept(request).choose(OFFERED);
    Resolver resolver = resolvers.of(served.get());
    List<Match> matches = resolver.resolve(name);
    response.setHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "no-cache");
    if (format == PageFormat.JSON) {
      String json = ResolutionJson.of(name, matches, resolver.suggestions(name));
      response.setStatus(matches.isEmpty() ? 404 : 200);
      Replies.send(request, response, PageFormat.JSON, answers.by(request).text(() -> json));
      return;
    }
    response.setStatus(303);
    response.setHeader("Location", "entity/" + theOne(name, matches, resolver).entity().id());
  }

  private static Match theOne(String name, List<Match> matches, Resolver resolver) {
    List<Match> exact = matches.stream().filter(m -> m.kind() == Match.Kind.EXACT).toList();
    List<Match> best = exact.isEmpty() ? matches : exact;
    if (best.isEmpty()) {
      List<String> like = resolver.suggestions(name);
      throw new RefusedRequest(
          new Refusal.NoSuchName(
              "Nothing here goes by that name"
                  + (like.isEmpty() ? "." : "; did you mean " + String.join(" or ", like) + "?")));
    }
    if (best.size() > 1 || exact.isEmpty()) {
      throw new RefusedRequest(
          new Refusal.NoSuchName(
              "No one entity is exactly that; related are "
                  + String.join(
                      ", ",
                      best.stream()
                          .map(m -> "entity/" + m.entity().id() + " (" + m.kind().word() + ")")
                          .toList())
                  + "."));
    }
    return best.get(0);
  }

  private static Accept accept(HttpServletRequest request) {
    String header = String.join(",", Collections.list(request.getHeaders("Accept")));
    return Accept.of(header.isBlank() ? null : header);
  }
}
