package org.plastogen.endpoint.linked;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.plastogen.endpoint.answer.Answers;
import org.plastogen.endpoint.answer.EntityTag;
import org.plastogen.endpoint.answer.OpenServlet;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.answer.Replies;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.endpoint.search.Hit;
import org.plastogen.endpoint.search.TextIndex;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Answers {@code /search.json?q=WORDS}: what bears these words in label, synonym, definition or
 * identifier, the best first, each thing once. The last word may be the beginning of one.
 */
public final class SearchServlet extends OpenServlet {

  private static final long serialVersionUID = 1L;
  private static final int USUAL = 20;
  private static final int MOST = 200;

  private final transient Supplier<ServedRelease> served;
  private final transient Answers answers;

  /** A servlet for the path {@code /search.json}. */
  public SearchServlet(Supplier<ServedRelease> served, Answers answers) {
    super(Replies.READ);
    this.served = served;
    this.answers = answers;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ServedRelease release = served.get();
    String raw = request.getQueryString();
    ReportRequest asked = ReportRequest.of(raw == null ? "" : raw, Set.of("q", "kind", "limit"));
    String words = asked.one("q").orElse("");
    String kind = asked.one("kind").orElse("entity");
    if (!kind.matches("all|entity|claim|document|effect|query|tension|ontology")) {
      throw ReportRequest.malformed(
          "The parameter kind is entity, claim, document, effect, query, tension, ontology or"
              + " all.");
    }
    int most = asked.number("limit", USUAL, MOST);
    EntityTag tag = EntityTag.of(asked.identity(release.id(), PageFormat.JSON));
    if (tag.isIn(request.getHeader("If-None-Match"))) {
      Replies.notModified(response, tag);
      return;
    }
    var spool = answers.by(request).text(() -> json(release, words, kind, most));
    Replies.tag(response, tag);
    Replies.send(request, response, PageFormat.JSON, spool);
  }

  private static String json(ServedRelease release, String words, String kind, int most) {
    List<Hit> hits = TextIndex.of(release.dataset()).search(words, null, TextIndex.MOST_HITS);
    return Txn.calculateRead(
        release.dataset(),
        () -> write(release.dataset().getDefaultGraph(), hits, words, kind, most));
  }

  private static String write(Graph graph, List<Hit> hits, String words, String kind, int most) {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode answer = mapper.createObjectNode().put("q", words).put("kind", kind);
    ArrayNode all = answer.putArray("hits");
    Set<Node> seen = new HashSet<>();
    for (Hit hit : hits) {
      if (all.size() < most && isOf(kind, hit.subject()) && seen.add(hit.subject())) {
        String property = hit.property().getURI();
        all.addObject()
            .put("iri", hit.subject().getURI())
            .put("label", label(graph, hit))
            .put("in", property.replaceFirst(".*[#/]", ""))
            .put("text", hit.text().getLiteralLexicalForm())
            .put("score", Math.round(hit.score() * 100) / 100.0);
      }
    }
    try {
      return mapper.writeValueAsString(answer) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings and numbers always make JSON", e);
    }
  }

  private static boolean isOf(String kind, Node subject) {
    String start = Vocabulary.BASE + kind.toLowerCase(Locale.ROOT);
    return kind.equals("all")
        || subject.getURI().startsWith(start + "/")
        || subject.getURI().startsWith(start + "#");
  }

  private static String label(Graph graph, Hit hit) {
    return graph
        .find(hit.subject(), RDFS.label.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .nextOptional()
        .orElse(hit.text().getLiteralLexicalForm());
  }
}
