package org.plastogen.endpoint.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Tension;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.explain.AccountSentences;
import org.plastogen.explain.ChainGaps;
import org.plastogen.explain.ClaimText;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.MechanismChain;

/** The parts that pages of reports are made of. Needs no script. */
public final class ReportParts {

  private static final PageText NOTHING = new PageText("");
  private static final PageText ITEM = new PageText("<li>{{text}}</li>\n");
  private static final PageText PARAGRAPH = new PageText("<p>{{text}}</p>\n");
  private static final PageText LINK = new PageText("<a href=\"{{link}}\">{{text}}</a> ");

  private final PageText shell = PageText.template("report.html");
  private final PageText chain = PageText.template("report-chain.html");
  private final PageText step = PageText.template("report-step.html");
  private final PageText claim = PageText.template("report-claim.html");

  /** A whole page. */
  public String page(String title, PageText body, PageText form, PageText footer) {
    return shell.fill(Map.of("title", title, "body", body, "form", form, "footer", footer)).html();
  }

  /** A chain with its strength, what it does not show, and its claims. */
  public PageText chain(MechanismChain told, int rank) {
    return chain.fill(
        Map.of(
            "rank", rank,
            "line", told.line(),
            "strength", AccountSentences.strength(told),
            "gaps", list("Does not show:", ChainGaps.of(told).stream().map(this::item).toList()),
            "steps", PageText.join(told.steps().stream().map(this::step).toList())));
  }

  private PageText step(DirectEdge edge) {
    return step.fill(
        Map.of(
            "hop",
            ChainGaps.hop(edge),
            "claims",
            PageText.join(edge.claims().stream().map(this::claim).toList())));
  }

  /** A claim with its place and a link to everything the release says of it. */
  public PageText claim(Claim told) {
    return claim.fill(
        Map.of(
            "link", described(told.iri()),
            "place", ClaimText.place(told),
            "sentence", told.sentence(),
            "qualities", String.join("; ", ClaimText.qualities(told)),
            "note", told.note().map(note -> " – " + note).orElse("")));
  }

  /** A tension with a link, as an item of a list. */
  public PageText tension(Tension told) {
    return new PageText("<li><a href=\"{{link}}\">{{id}}</a> ({{kind}}): {{note}}</li>\n")
        .fill(
            Map.of(
                "link", described(told.iri()),
                "id", told.id(),
                "kind", told.kind(),
                "note", told.note()));
  }

  /** A heading and a list; nothing if the list is empty. */
  public PageText list(String heading, List<PageText> items) {
    return items.isEmpty()
        ? NOTHING
        : new PageText("<p>{{heading}}</p>\n<ul>\n{{items}}</ul>\n")
            .fill(Map.of("heading", heading, "items", PageText.join(items)));
  }

  /** A text as an item of a list. */
  public PageText item(String text) {
    return ITEM.fill(Map.of("text", text));
  }

  /** Texts as paragraphs. */
  public PageText paragraphs(List<String> texts) {
    return PageText.join(texts.stream().map(t -> PARAGRAPH.fill(Map.of("text", t))).toList());
  }

  /** Links to the same report in its other formats. */
  public PageText otherFormats(String path, ReportRequest asked, List<PageFormat> formats) {
    String address =
        path
            + "?"
            + asked.parameters().stream()
                .filter(each -> !each.getKey().equals("format"))
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()) + "&")
                .collect(Collectors.joining());
    List<PageText> links =
        formats.stream()
            .map(format -> link(address + "format=" + format.word(), format.word()))
            .toList();
    return new PageText("<footer><p>Keep this: {{links}}</p></footer>\n")
        .fill(Map.of("links", PageText.join(links)));
  }

  private static PageText link(String address, String text) {
    return LINK.fill(Map.of("link", address, "text", text));
  }

  /** Chains one after the other, counted from a rank. */
  public PageText chains(List<MechanismChain> told) {
    return PageText.join(
        IntStream.range(0, told.size()).mapToObj(i -> chain(told.get(i), i + 1)).toList());
  }

  public static PageText nothing() {
    return NOTHING;
  }

  private static String described(String iri) {
    return "/sparql?query=" + encoded("DESCRIBE <" + iri + ">");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
