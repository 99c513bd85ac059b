import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Asks an endpoint of its own, on this machine, light and heavy questions for a time while other
 * clients stall, read slowly, vanish and send nonsense; then writes what was measured into the
 * guide. Run as told in soak/README.md. Uses nothing but the JDK.
 */
final class Soak {
  private static final String BEGIN = "<!-- soak: written by server/soak/soak -->";
  private static final String END = "<!-- end of soak -->";

  private final Path home;
  private final Path jar;
  private final Duration length;

  private Soak(Path home, Path jar, Duration length) {
    this.home = home;
    this.jar = jar;
    this.length = length;
  }

  public static void main(String[] arguments) throws Exception {
    double minutes = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 30;
    Path home = Path.of(arguments.length > 1 ? arguments[1] : ".").toAbsolutePath().normalize();
    Path jar =
        arguments.length > 2 ? Path.of(arguments[2]) : home.resolve("server/target/plastogen.jar");
    System.exit(new Soak(home, jar, Duration.ofSeconds((long) (minutes * 60))).run());
  }

  private int run() throws Exception {
    Served server = Served.start(home, jar);
    try {
      List<String> questions = questions();
      new Clients(server.url(), new Figures()).warmUp(questions);
      Figures figures = new Figures();
      Figures.Footprint before = footprint(server);
      long begin = System.nanoTime();
      new Clients(server.url(), figures).load(server.process(), length, questions);
      double seconds = (System.nanoTime() - begin) / 1e9;
      TimeUnit.SECONDS.sleep(25);
      Figures.Footprint after = footprint(server);
      server.complaints().forEach(line -> figures.failed("the server says: " + line));
      String report = figures.report(seconds, before, after, refusals(server));
      System.out.println(report);
      intoGuide(report);
      boolean leak = after.heap() > before.heap() * 1.25 + (16 << 20);
      figures.unexplained().stream().limit(20).forEach(System.err::println);
      return figures.unexplained().isEmpty() && !leak ? 0 : 1;
    } finally {
      server.stop();
    }
  }

  private List<String> questions() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(home.resolve("queries"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  private Figures.Footprint footprint(Served server) throws Exception {
    String pid = Long.toString(server.process().pid());
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    for (int i = 0; i < 2; i++) {
      new ProcessBuilder(jcmd.toString(), pid, "GC.run")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
    String metrics = metrics(server);
    long resident =
        Files.readAllLines(Path.of("/proc", pid, "status")).stream()
            .filter(l -> l.startsWith("VmRSS"))
            .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) * 1024)
            .sum();
    return new Figures.Footprint(
        sum(metrics, "jvm_memory_used_bytes{area=\"heap\""),
        resident,
        sum(metrics, "jvm_threads_live_threads"),
        sum(metrics, "process_files_open_files"));
  }

  private static String metrics(Served server) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server.management().resolve("metrics")).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static long sum(String metrics, String name) {
    return (long)
        metrics
            .lines()
            .filter(l -> l.startsWith(name))
            .mapToDouble(l -> Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1)))
            .sum();
  }

  private static Map<String, Long> refusals(Served server) throws Exception {
    Map<String, Long> refusals = new TreeMap<>();
    metrics(server)
        .lines()
        .filter(l -> l.startsWith("plastogen_refusals_total{"))
        .forEach(
            l ->
                refusals.put(
                    l.replaceAll(".*reason=\"([^\"]*)\".*", "$1"),
                    (long) Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1))));
    return refusals;
  }

  private void intoGuide(String report) throws IOException {
    Path guide = home.resolve("server/guide/operations.md");
    String text = Files.readString(guide);
    int from = text.indexOf(BEGIN);
    int to = text.indexOf(END);
    if (from < 0 || to < from) {
      throw new IOException(guide + " has no place for figures");
    }
    Files.writeString(
        guide,
        text.substring(0, from + BEGIN.length()) + "\n\n" + report + "\n" + text.substring(to));
  }
}
