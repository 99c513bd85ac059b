package org.plastogen.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code link} with a URL: an independent endpoint on this machine, and addresses that are none.
 */
class LinkToAnEndpointTest {
  private static final Path FIXTURE = Path.of("../loader/src/test/resources/link/other.ttl");
  private static final Path SLICE =
      Path.of("../../shared/external/drugmechdb/drugmechdb_mood_nmda.ttl");

  private static FusekiServer other;
  private static HttpServer strange;
  private static String strangeUrl;

  private record Ran(int code, String out, String err) {}

  @BeforeAll
  static void start() throws IOException {
    FusekiServer.Builder servers = FusekiServer.create().port(0).loopback(true);
    servers.add("/small", holding(FIXTURE));
    if (Files.exists(SLICE)) {
      servers.add("/slice", holding(SLICE));
    }
    other = servers.build();
    other.start();
    strange = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    reply("/page", 200, "text/html", "<!doctype html><title>Welcome</title>");
    reply("/garbage", 200, "text/turtle", "this is <no Turtle");
    reply("/rows", 200, "application/sparql-results+json", "{\"head\": {}, \"boolean\": true}");
    reply("/missing", 404, "text/plain", "nothing here");
    reply("/broken", 500, "text/plain", "out of order");
    strange.start();
    strangeUrl = "http://localhost:" + strange.getAddress().getPort();
  }

  private static DatasetGraph holding(Path file) {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(data, () -> RDFDataMgr.read(data, file.toUri().toString()));
    return data;
  }

  private static void reply(String path, int status, String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    strange.createContext(
        path,
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @AfterAll
  static void stop() {
    other.stop();
    strange.stop(0);
  }

  private static Ran link(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "link";
    all[1] = "--seeds";
    all[2] = "../seeds";
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Plastogen.run(new PrintWriter(out), new PrintWriter(err), all);
    assertThat(err.toString()).doesNotContain("\tat ").doesNotContain("Exception");
    return new Ran(code, out.toString(), err.toString());
  }

  private static Ran good(String... arguments) {
    Ran ran = link(arguments);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran;
  }

  @Test
  void anEndpointGetsTheProposalsThatItsFileGets() {
    String url = other.serverURL() + "small/query";
    assertThat(good(url).out()).isEqualTo(good(FIXTURE.toString()).out());
    assertThat(good(url).err()).contains("of our identifiers occur there").doesNotContain("incomp");
  }

  @Test
  void coverageOfAnEndpointIsThatOfItsFile() {
    assertThat(good("--coverage", other.serverURL() + "small/query").out())
        .isEqualTo(good("--coverage", FIXTURE.toString()).out())
        .contains(
            "supports: ketamine increases BDNF",
            "supports: AMPA receptor increases mTOR signaling pathway");
  }

  /** A file shows every node; an endpoint is asked for what touches ours, and misses none of it. */
  @Test
  void aRealGraphBehindAnEndpointHasTheMappingsThatItHasAsAFile() {
    assumeTrue(Files.exists(SLICE), "left out: ../shared/external/drugmechdb is not here");
    Set<String> asked = mappings(good(other.serverURL() + "slice/query").out());
    assertThat(asked).hasSizeGreaterThan(20).isEqualTo(mappings(good(SLICE.toString()).out()));
  }

  /** Subject, predicate and object of each. */
  private static Set<String> mappings(String sssom) {
    return sssom
        .lines()
        .filter(line -> line.startsWith("plastogen:"))
        .map(line -> line.split("\t"))
        .map(cells -> cells[0] + " " + cells[2] + " " + cells[3])
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://", "http:///x", "https://a..b/", "http://[::1"})
  void anAddressWithoutAHostIsWrongUsage(String url) {
    Ran ran = link(url);
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err().lines()).singleElement().asString().contains(url + " is no URL");
  }

  @ParameterizedTest
  @CsvSource({
    "/page, did not answer with RDF",
    "/garbage, did not answer with RDF",
    "/rows, did not answer with RDF",
    "/missing, it says 404",
    "/broken, it says 500"
  })
  void anAddressThatIsNoEndpointIsToldInOneLine(String path, String words) {
    Ran ran = link(strangeUrl + path);
    assertThat(ran.code()).isEqualTo(ExitCode.DATA);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(strangeUrl + path, words);
    assertThat(ran.err().lines()).hasSize(1);
  }

  @Test
  void anAddressWhereNobodyListensIsToldToo() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    Ran ran = link("http://localhost:" + free + "/sparql");
    assertThat(ran.code()).isEqualTo(ExitCode.DATA);
    assertThat(ran.err()).contains("cannot be reached").hasLineCount(1);
  }
}
