package org.plastogen.endpoint.linked;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.plastogen.endpoint.answer.Accept;
import org.plastogen.endpoint.answer.AnswerWriter;
import org.plastogen.endpoint.answer.Answers;
import org.plastogen.endpoint.answer.EntityTag;
import org.plastogen.endpoint.answer.OpenServlet;
import org.plastogen.endpoint.answer.Replies;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;
import org.plastogen.endpoint.release.PerRelease;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.endpoint.request.SiteAddress;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Answers at the path of every IRI of the project.
 *
 * <p>The IRI of a thing answers 303 with the document in the format that is accepted; a document
 * ends in {@code .ttl}, {@code .jsonld}, {@code .nt}, {@code .rdf} or {@code .html} and answers
 * 200. Graphs and the ontology are documents under their own IRI and answer 200 there too. A
 * document carries a strong ETag, the hash of its bytes.
 */
public final class DescriptionServlet extends OpenServlet {

  private static final long serialVersionUID = 1L;

  /** No resource of the first release needs a third of it. */
  private static final int MOST_TRIPLES = 20_000;

  private final transient Supplier<ServedRelease> served;
  private final transient Answers answers;
  private final transient PerRelease<KnownResources> known = new PerRelease<>(KnownResources::of);
  private final transient DescriptionPage page;

  /**
   * A servlet for all paths of resources.
   *
   * @param page writes the HTML
   */
  public DescriptionServlet(Supplier<ServedRelease> served, Answers answers, DescriptionPage page) {
    super(Replies.READ);
    this.served = served;
    this.answers = answers;
    this.page = page;
  }

  @Override
  protected void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    boolean namesPage = request.getRequestURI().endsWith(DocumentFormat.HTML.ending());
    if (namesPage || Accept.in(request).prefersPage()) {
      page.refuse(request, response, refusal);
    } else {
      Replies.refuse(response, refusal);
    }
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ServedRelease release = served.get();
    KnownResources resources = known.of(release);
    AskedResource asked = AskedResource.of(request.getRequestURI(), resources);
    if (!resources.has(asked.iri())) {
      throw unknown(asked, resources);
    }
    if (asked.format().isPresent()) {
      send(request, response, release, asked, asked.format().get());
      return;
    }
    DocumentFormat format = Accept.in(request).choose(DocumentFormat.all());
    if (isDocument(asked)) {
      response.setHeader("Content-Location", asked.document(format));
      send(request, response, release, asked, format);
    } else {
      seeOther(response, asked, format);
    }
  }

  private static void seeOther(
      HttpServletResponse response, AskedResource asked, DocumentFormat format) throws IOException {
    String document = asked.document(format);
    response.setStatus(303);
    response.setHeader("Location", document);
    response.setHeader("Link", new DocumentLinks(asked).ofThing());
    response.setHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "no-cache");
    Replies.text(
        response, ("What is known of it: " + document + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void send(
      HttpServletRequest request,
      HttpServletResponse response,
      ServedRelease release,
      AskedResource asked,
      DocumentFormat format)
      throws IOException {
    byte[] bytes =
        answers.by(request).watched(check -> write(request, release, asked, format, check));
    EntityTag tag = EntityTag.strong(bytes);
    response.setHeader("Link", new DocumentLinks(asked).ofDocument(format));
    if (tag.isIn(request.getHeader("If-None-Match"))) {
      Replies.notModified(response, tag);
      return;
    }
    Replies.tag(response, tag);
    Replies.send(request, response, format, answers.by(request).spool(bytes));
  }

  private byte[] write(
      HttpServletRequest request,
      ServedRelease release,
      AskedResource asked,
      DocumentFormat format,
      Runnable check) {
    DatasetGraph dataset = release.dataset();
    Supplier<Description> description =
        () -> Txn.calculateRead(dataset, () -> describe(dataset, asked, check));
    if (format == DocumentFormat.HTML) {
      String query = request.getQueryString();
      return page.of(
              asked.iri(),
              description,
              release,
              query == null ? "" : query,
              SiteAddress.of(request))
          .getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new AnswerWriter(format.answerFormat(), answers.limits().maxRows(), check)
        .writeGraph(
            LinkedDocument.of(description.get(), release, format, endpoint(request)), bytes);
    return bytes.toByteArray();
  }

  private static Description describe(DatasetGraph dataset, AskedResource asked, Runnable check) {
    return isDocument(asked)
        ? WholeGraph.of(dataset, asked, check)
        : Describer.of(graphOf(dataset, asked), asked.iri(), MOST_TRIPLES, check);
  }

  /** The union; for what is told only in a graph that stands apart from it, all graphs. */
  private static Graph graphOf(DatasetGraph dataset, AskedResource asked) {
    Node topic = NodeFactory.createURI(asked.iri());
    Graph union = dataset.getDefaultGraph();
    return union.contains(topic, Node.ANY, Node.ANY) ? union : dataset.getUnionGraph();
  }

  /** Graphs and the ontology are sent as they are; everything else is described. */
  private static boolean isDocument(AskedResource asked) {
    return WholeGraph.isOne(asked);
  }

  private static RefusedRequest unknown(AskedResource asked, KnownResources resources) {
    List<String> like = resources.like(asked.iri(), asked.folder());
    String path = asked.iri().substring(Vocabulary.BASE.length());
    return new RefusedRequest(
        new Refusal.NoSuchName(
            "This release knows no "
                + path
                + (like.isEmpty()
                    ? "; names are found at search?q=."
                    : "; did you mean " + String.join(" or ", like) + "?")));
  }

  /** Empty if the client names a host that no URL can hold. */
  private static Optional<String> endpoint(HttpServletRequest request) {
    try {
      return Optional.of(URI.create(SiteAddress.of(request).to("/sparql")).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
