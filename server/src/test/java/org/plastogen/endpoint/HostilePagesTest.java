package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plastogen.claim.Seeds;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.rdf.ReleaseDataset;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

/** Labels that are markup, quotes, right-to-left or very long are shown and do nothing. */
class HostilePagesTest {

  private static final Path SOUND = Path.of("../loader/src/test/resources/seeds/sound/seeds");
  private static final String MARKUP =
      "<img src=x onerror=window.hacked=1>\"'><script>hacked=1</script>";
  private static final String RIGHT_TO_LEFT = "\u05e7\u05d8\u05de\u05d9\u05df 5-HT2A";
  private static final String LONG = "x".repeat(400);

  private static Endpoint endpoint;

  @BeforeAll
  static void serveTheSoundSeedsUnderOtherNames() {
    Seeds seeds = new SeedReader(Terms.load()).read(SOUND).seeds().orElseThrow();
    DatasetGraph asserted = ReleaseDataset.asserted(seeds, Mechanism.of(seeds));
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        dataset,
        () ->
            asserted
                .find()
                .forEachRemaining(
                    quad -> {
                      Node object = renamed(quad.getObject());
                      Node subject = quad.getSubject();
                      dataset.add(quad.getGraph(), subject, quad.getPredicate(), object);
                      dataset.add(Quad.defaultGraphIRI, subject, quad.getPredicate(), object);
                    }));
    endpoint =
        Endpoint.start(
            new ServedRelease("hostile", "1", new TreeMap<>(), List.of(), dataset),
            EndpointOptions.standard().withPort(0));
  }

  private static Node renamed(Node node) {
    if (!node.isLiteral() || node.getLiteralLanguage().isEmpty()) {
      return node;
    }
    String text =
        node.getLiteralLexicalForm()
            .replace("drug A", MARKUP)
            .replace("receptor B", RIGHT_TO_LEFT)
            .replace("process C", LONG);
    return NodeFactory.createLiteralLang(text, node.getLiteralLanguage());
  }

  @AfterAll
  static void stop() {
    if (endpoint != null) {
      endpoint.close();
    }
  }

  @Test
  void nothingOfItRuns() {
    try (Chromium chromium = Chromium.start();
        BrowserContext context =
            chromium
                .browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
      Page page = context.newPage();
      List<String> dialogs = new ArrayList<>();
      page.onDialog(dialog -> dialogs.add(dialog.message()));
      for (String path :
          List.of(
              "",
              "browse",
              "search?q=%3Cscript%3E",
              "matrix",
              "entity/drug-a.html",
              "entity/process-c.html",
              "timeline",
              "conflicts",
              "what-if?without=" + Client.encode(MARKUP),
              "path?from=" + Client.encode(MARKUP),
              "predictions",
              "explain?subject=" + Client.encode(MARKUP) + "&object=" + Client.encode(LONG))) {
        page.navigate(endpoint.url() + path);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
            .as(path)
            .isLessThanOrEqualTo(390);
        assertThat(page.evaluate("typeof window.hacked")).as(path).isEqualTo("undefined");
        assertThat(
                (Integer)
                    page.evaluate(
                        "document.querySelectorAll('main img, main"
                            + " script:not([type=\"application/ld+json\"])').length"))
            .as(path)
            .isZero();
      }
      assertThat(dialogs).isEmpty();
      page.navigate(endpoint.url() + "browse");
      assertThat(page.locator("main").innerText()).contains(MARKUP, RIGHT_TO_LEFT, LONG);
    }
  }
}
