import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What was measured, by kind of request; filled by many threads at once. */
final class Figures {
  private static final List<String> KINDS =
      List.of("ASK", "question", "page", "heavy query", "nonsense");

  private final Map<String, ConcurrentLinkedQueue<Long>> nanos = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> statuses = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> unexplained = new ConcurrentLinkedQueue<>();

  /** What a server keeps when it has nothing to do. */
  record Footprint(long heap, long resident, long threads, long files) {}

  void took(String kind, long time) {
    nanos.computeIfAbsent(kind, k -> new ConcurrentLinkedQueue<>()).add(time);
  }

  void failed(String what) {
    unexplained.add(what);
  }

  List<String> unexplained() {
    return unexplained.stream().distinct().toList();
  }

  /** A limit explains 413, 414, 422, 429 and 503; nothing explains any other failure. */
  void count(String kind, int status, String body) {
    statuses.computeIfAbsent(kind + " " + status, k -> new AtomicLong()).incrementAndGet();
    boolean limit = List.of(413, 414, 422, 429, 503).contains(status);
    boolean nonsense = kind.equals("nonsense") && status >= 400 && status < 500;
    if (status != 200 && !nonsense && !limit) {
      unexplained.add(kind + ": " + status + " " + body.lines().findFirst().orElse(""));
    }
  }

  String report(double seconds, Footprint before, Footprint after, Map<String, Long> refusals)
      throws IOException {
    long all = nanos.values().stream().mapToLong(ConcurrentLinkedQueue::size).sum();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            "%.0f minutes on %d processors, load average of the machine at the end %s: %d answers,"
                + " %.1f a second, %d errors that no limit explains.%n%n",
            seconds / 60,
            Runtime.getRuntime().availableProcessors(),
            loadAverage(),
            all,
            all / seconds,
            unexplained.size()));
    text.append("| kind | answers | p50 ms | p95 ms | p99 ms | longest ms | by status |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (String kind : KINDS) {
      long[] sorted =
          nanos.getOrDefault(kind, new ConcurrentLinkedQueue<>()).stream()
              .mapToLong(n -> n / 1_000_000)
              .sorted()
              .toArray();
      Map<String, Long> counts = new TreeMap<>();
      statuses.forEach(
          (name, n) -> {
            if (name.startsWith(kind + " ")) {
              counts.put(name.substring(kind.length() + 1), n.get());
            }
          });
      text.append(
          String.format(
              "| %s | %d | %s | %s | %s | %s | %s |%n",
              kind,
              counts.values().stream().mapToLong(n -> n).sum(),
              at(sorted, 0.5),
              at(sorted, 0.95),
              at(sorted, 0.99),
              at(sorted, 1),
              plain(counts)));
    }
    text.append("\n| after a full collection | at the start | at the end |\n|---|---|---|\n");
    text.append(row("heap, MB", before.heap() >> 20, after.heap() >> 20));
    text.append(row("resident, MB", before.resident() >> 20, after.resident() >> 20));
    text.append(row("threads", before.threads(), after.threads()));
    text.append(row("open files", before.files(), after.files()));
    text.append("\nRefusals by reason: ").append(plain(refusals)).append(".\n");
    return text.toString();
  }

  private static String loadAverage() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ")[1];
  }

  private static String row(String what, long before, long after) {
    return "| " + what + " | " + before + " | " + after + " |\n";
  }

  private static String plain(Map<String, Long> counts) {
    return counts.toString().replaceAll("[{}]", "").replace("=", ": ");
  }

  private static String at(long[] sorted, double share) {
    return sorted.length == 0
        ? "–"
        : Long.toString(sorted[(int) Math.min(sorted.length - 1, sorted.length * share)]);
  }
}
