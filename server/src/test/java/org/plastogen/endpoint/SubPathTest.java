package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything works below a folder of another site, whether the proxy tells of it or not. */
class SubPathTest {

  private static final Pattern LINK =
      Pattern.compile("\\s(?:href|src|action|data-file|data-library|data-whole)=\"([^\"]*)\"");

  private static Endpoint endpoint;
  private static Endpoint believing;
  private static SubPathProxy silent;
  private static SubPathProxy telling;
  private static Client client;

  @BeforeAll
  static void start() throws IOException {
    EndpointOptions options = EndpointOptions.standard().withPort(0);
    endpoint = Endpoint.start(RealRelease.served(), options);
    believing = Endpoint.start(RealRelease.served(), options.withProxies(Set.of("127.0.0.1")));
    silent = SubPathProxy.before(endpoint, false);
    telling = SubPathProxy.before(believing, true);
    client = new Client(silent.url(), HttpClient.newHttpClient());
  }

  @AfterAll
  static void stop() {
    silent.close();
    telling.close();
    endpoint.close();
    believing.close();
  }

  /**
   * Follows links from the front page and from what only programs meet, one of each kind. Every
   * link there is must stay below the folder, whether it is followed or not.
   */
  @Test
  void noLinkOfAnyPageLeavesTheFolderAndAllLeadSomewhere() {
    Deque<URI> open = new ArrayDeque<>();
    Stream.concat(
            PagesTest.pages(),
            Stream.of(
                "resolve?id=CHEBI:6121",
                "graph/mappings",
                "ontology",
                "mapping/bdnf/exactMatch/UniProtKB:P23560.html"))
        .forEach(path -> open.add(silent.url().resolve(path)));
    Set<URI> met = new HashSet<>(open);
    Set<String> kinds = new HashSet<>();
    Set<String> read = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    while (!open.isEmpty()) {
      URI page = open.remove();
      HttpResponse<String> answer = get(page, "text/html,application/xhtml+xml,*/*;q=0.8");
      read.add(kind(page));
      for (URI link : links(page, answer)) {
        if (!link.getRawPath().startsWith(SubPathProxy.FOLDER + "/")) {
          wrong.add(page + " links to " + link);
        } else if (met.add(link) && kinds.add(kind(link))) {
          open.add(link);
        }
      }
      boolean asExpected =
          answer.statusCode() == 200
              || answer.statusCode() == 303
              || page.toString().contains("nobody");
      if (!asExpected) {
        wrong.add(page + " answers " + answer.statusCode());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(silent.strays()).isEmpty();
    assertThat(read)
        .contains(
            "claim/*",
            "entity/*",
            "document/*",
            "effect/*",
            "tension/*",
            "release/*",
            "mapping/*",
            "graph/*",
            "assets/*",
            "sparql?query",
            "path.svg?from,to",
            "times.svg",
            "health",
            "search",
            "explain?object,subject",
            "queries?name",
            "editor?name")
        .hasSizeGreaterThan(60);
  }

  /** The links of a page that stay on its host; of an answer that sends elsewhere, where to. */
  private static List<URI> links(URI page, HttpResponse<String> answer) {
    Stream<String> addresses = answer.headers().firstValue("Location").stream();
    if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      addresses =
          LINK.matcher(answer.body())
              .results()
              .map(found -> StringEscapeUtils.unescapeHtml4(found.group(1)));
    }
    return addresses
        .map(page::resolve)
        .filter(link -> page.getAuthority().equals(link.getAuthority()))
        .map(link -> URI.create(link.toString().replaceFirst("#.*", "")))
        .toList();
  }

  /**
   * What addresses have in common that the same code answers: the folder, or the format of data,
   * and the names of what is asked, the filter apart.
   */
  private static String kind(URI address) {
    String path = address.getRawPath().substring(SubPathProxy.FOLDER.length() + 1);
    if (path.matches(".*/.*\\.(ttl|nt|rdf|jsonld)")) {
      return path.replaceFirst(".*\\.", "*.");
    }
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    return Stream.of(query.split("&"))
        .map(each -> each.replaceFirst("=.*", ""))
        .filter(name -> !name.isEmpty() && !name.equals("evidence"))
        .distinct()
        .sorted()
        .collect(Collectors.joining(",", path.replaceFirst("/.*", "/*") + "?", ""))
        .replaceFirst("\\?$", "");
  }

  private static HttpResponse<String> get(URI address, String accept) {
    return new Client(address, client.http()).get("", accept);
  }

  @ParameterizedTest
  @CsvSource({
    "entity/nobody.html, ../",
    "claim/brain-signaling/nobody, ../../",
    "claim/a/b/c/d/e/f.html, ../../../../../../",
    "explain?subject=nobody&object=BDNF, ./"
  })
  void anErrorPageFindsItsStyleAndTheFrontPageAtAnyDepth(String path, String root) {
    HttpResponse<String> answer = client.get(path, "text/html");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains("href=\"" + root + "assets/site-", "class=\"brand\" href=\"" + root + "\"");
    URI page = silent.url().resolve(path);
    for (URI link : links(page, answer)) {
      assertThat(link.toString()).startsWith(silent.url().toString());
      assertThat(get(link, "text/html,*/*;q=0.5").statusCode())
          .as(link.toString())
          .isEqualTo(link.equals(page) ? 404 : 200);
    }
  }

  @Test
  void whatIsDeeperThanAnyNameDoesNotExist() {
    HttpResponse<String> answer = client.get("claim" + "/a".repeat(17), "text/html");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/turtle", "application/ld+json", "application/n-triples", "text/html"})
  void anIriLeadsToItsDocumentThroughTheProxy(String type) {
    URI thing = silent.url().resolve("mapping/bdnf/exactMatch/UniProtKB:P23560");
    HttpResponse<String> answer = get(thing, type);
    assertThat(answer.statusCode()).isEqualTo(303);
    URI document = thing.resolve(answer.headers().firstValue("Location").orElseThrow());
    HttpResponse<String> told = get(document, "");
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(told.body()).contains("P23560");
    Matcher beside =
        Pattern.compile("<([^>]*)>; rel=\"(alternate|describedby)\"")
            .matcher(told.headers().firstValue("Link").orElseThrow());
    int met = 0;
    while (beside.find()) {
      URI other = document.resolve(beside.group(1));
      assertThat(other.toString()).startsWith(silent.url().toString());
      assertThat(get(other, "").statusCode()).as(other.toString()).isEqualTo(200);
      met++;
    }
    assertThat(met).isEqualTo(5);
  }

  @Test
  void aBelievedProxySaysBelowWhichFolderTheServerIs() {
    Client told = new Client(telling.url(), client.http());
    String sparql = "<" + telling.url() + "sparql>";
    String nTriples = "application/n-triples";
    assertThat(told.get("sparql", nTriples).headers().firstValue("Cache-Control"))
        .contains("no-cache");
    assertThat(told.get("sparql", nTriples).body())
        .contains("service-description#endpoint> " + sparql)
        .contains("seeAlso> <" + telling.url() + ".well-known/void>");
    assertThat(told.get(".well-known/void", nTriples).body())
        .contains("void#sparqlEndpoint> " + sparql, "dcat#endpointURL> " + sparql);
    assertThat(told.get(".well-known/sparql-examples", nTriples).body())
        .contains("schema.org/target> " + sparql);
    assertThat(told.get("", "text/html").body())
        .contains(">" + telling.url() + "sparql</code>")
        .contains("\"contentUrl\":\"" + telling.url() + "sparql\"");
  }

  @Test
  void theWordOfAProxyThatNobodyNamedIsPassedOver() throws IOException {
    try (SubPathProxy stranger = SubPathProxy.before(endpoint, true)) {
      Client told = new Client(stranger.url(), client.http());
      for (String path : List.of("sparql", ".well-known/void", ".well-known/sparql-examples")) {
        assertThat(told.get(path, "application/n-triples").body())
            .as(path)
            .contains("<" + endpoint.url() + "sparql>")
            .doesNotContain(SubPathProxy.FOLDER + "/");
      }
      assertThat(told.get("", "text/html").body()).doesNotContain(SubPathProxy.FOLDER + "/");
    }
  }

  @Test
  void aPageThatIsKeptForOneFolderIsNotTakenForAnother() {
    Client told = new Client(telling.url(), client.http());
    String tag = told.get("", "text/html").headers().firstValue("ETag").orElseThrow();
    assertThat(told.send(told.request("").header("If-None-Match", tag).build()).statusCode())
        .isEqualTo(304);
    Client plain = Client.of(believing);
    assertThat(plain.send(plain.request("").header("If-None-Match", tag).build()).statusCode())
        .isEqualTo(200);
  }
}
