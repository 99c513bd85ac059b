import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * What light queries wait for heavy ones: asks light queries at a fixed rate, first alone, then at
 * the same rate with heavy ones in every tenth place, in turns. A time counts from the moment at
 * which the request was due, so that a server which keeps the next request waiting does not look
 * quick. Run as told in soak/README.md. Uses nothing but the JDK.
 */
final class Isolation {
  private static final int A_SECOND = 20;
  private static final int HEAVY_EVERY = 10;
  private static final int ROUNDS = 3;
  private static final Duration SETTLE = Duration.ofSeconds(12);

  private static final String PREFIXES =
      "PREFIX pg: <https://w3id.org/plastogen/ontology#> PREFIX rdfs:"
          + " <http://www.w3.org/2000/01/rdf-schema#> ";

  private static final List<String> LIGHT =
      List.of(
          "ASK {}",
          PREFIXES + "SELECT ?s { ?s rdfs:label \"ketamine\"@en }",
          PREFIXES + "SELECT ?p ?o { <https://w3id.org/plastogen/entity/ketamine> ?p ?o }",
          PREFIXES
              + "SELECT ?s { <https://w3id.org/plastogen/entity/ketamine> pg:netIncreases ?s }",
          PREFIXES + "SELECT ?s ?l { ?s a pg:Drug ; rdfs:label ?l } LIMIT 50",
          "DESCRIBE <https://w3id.org/plastogen/entity/bdnf>");

  private final URI endpoint;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private Isolation(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** What came of one phase: times of light queries in nanoseconds, and all statuses. */
  private record Phase(ConcurrentLinkedQueue<Long> light, Map<String, Integer> statuses) {

    private Phase() {
      this(new ConcurrentLinkedQueue<>(), new ConcurrentSkipListMap<>());
    }

    private double at(double share) {
      long[] sorted = light.stream().mapToLong(n -> n).sorted().toArray();
      return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private String row(String name) {
      return String.format(
          "| %s | %d | %.1f | %.1f | %.1f | %.1f | %s |%n",
          name, light.size(), at(0.5), at(0.95), at(0.99), at(1), statuses);
    }
  }

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
    Path home = Path.of(arguments.length > 1 ? arguments[1] : ".").toAbsolutePath().normalize();
    Served server = Served.start(home, home.resolve("server/target/plastogen.jar"));
    int code;
    try {
      code = new Isolation(server.url().resolve("sparql")).run(seconds);
    } finally {
      server.stop();
    }
    System.exit(code);
  }

  private int run(int seconds) throws InterruptedException {
    ask(new Phase(), seconds, HEAVY_EVERY);
    TimeUnit.NANOSECONDS.sleep(SETTLE.toNanos());
    Phase alone = new Phase();
    Phase beside = new Phase();
    for (int i = 0; i < ROUNDS; i++) {
      ask(alone, seconds / ROUNDS, 0);
      ask(beside, seconds / ROUNDS, HEAVY_EVERY);
      TimeUnit.NANOSECONDS.sleep(SETTLE.toNanos());
    }
    System.out.println(
        "| light queries | answers | p50 ms | p95 ms | p99 ms | longest ms | statuses |");
    System.out.println("|---|---|---|---|---|---|---|");
    System.out.print(alone.row("alone"));
    System.out.print(beside.row("beside 10 % heavy ones"));
    double ratio = beside.at(0.99) / alone.at(0.99);
    System.out.printf("%np99 beside heavy queries is %.1f times that alone.%n", ratio);
    return ratio <= 2 ? 0 : 1;
  }

  private void ask(Phase phase, int seconds, int heavyEvery) throws InterruptedException {
    ExecutorService clients = Executors.newCachedThreadPool();
    long begin = System.nanoTime();
    int all = seconds * A_SECOND;
    for (int i = 0; i < all; i++) {
      long due = begin + i * (TimeUnit.SECONDS.toNanos(1) / A_SECOND);
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      int number = i;
      clients.execute(
          () -> {
            if (heavyEvery > 0 && number % heavyEvery == 0) {
              String query = Heavy.QUERIES.get(number / heavyEvery % Heavy.QUERIES.size());
              phase.statuses.merge("heavy " + status(query), 1, Integer::sum);
            } else {
              int status = status(LIGHT.get(number % LIGHT.size()));
              phase.light.add(System.nanoTime() - due);
              phase.statuses.merge("light " + status, 1, Integer::sum);
            }
          });
    }
    clients.shutdown();
    clients.awaitTermination(1, TimeUnit.MINUTES);
  }

  private int status(String query) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
