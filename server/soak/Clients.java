import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Clients of an endpoint on this machine, good ones and bad ones. */
final class Clients {
  private static final int WORKERS = 6;
  private static final long PAUSE_MS = 100;
  private static final int HEAVY_OF_TEN = 1;
  private static final int STALLED = 16;
  private static final int SLOW_READERS = 8;
  private static final long SEED = 20261126;

  private static final List<String> NONSENSE =
      List.of(
          "G\u0001T / HTTP/1.1\r\n\r\n",
          "GET /sparql?query=%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
          "GET /sparql?query=SELECT HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
          "DELETE /sparql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
          "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
          "POST /sparql HTTP/1.1\r\n"
              + "Host: x\r\n"
              + "Content-Type: text/x\r\n"
              + "Content-Length: 1\r\n"
              + "Connection: close\r\n\r\n"
              + "x",
          "POST /sparql HTTP/1.1\r\n"
              + "Host: x\r\n"
              + "Content-Encoding: gzip\r\n"
              + "Content-Length: 1\r\n"
              + "Connection: close\r\n\r\n"
              + "x");

  private final URI url;
  private final Figures figures;
  private volatile boolean over;

  Clients(URI url, Figures figures) {
    this.url = url;
    this.figures = figures;
  }

  void warmUp(List<String> questions) {
    HttpClient http = HttpClient.newHttpClient();
    questions.forEach(q -> ask(http, "warm-up", q));
    Heavy.QUERIES.forEach(q -> ask(http, "warm-up", q));
  }

  void load(Process server, Duration length, List<String> questions) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      Random random = new Random(SEED + i);
      threads.add(new Thread(() -> work(questions, random)));
    }
    for (int i = 0; i < STALLED; i++) {
      threads.add(new Thread(() -> stall()));
    }
    for (int i = 0; i < SLOW_READERS; i++) {
      threads.add(new Thread(() -> readSlowly()));
    }
    threads.add(new Thread(() -> vanish()));
    threads.add(new Thread(() -> talkNonsense()));
    threads.forEach(Thread::start);
    long until = System.nanoTime() + length.toNanos();
    while (System.nanoTime() < until && server.isAlive()) {
      TimeUnit.SECONDS.sleep(1);
    }
    if (!server.isAlive()) {
      figures.failed("the server ended with " + server.exitValue());
    }
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void work(List<String> questions, Random random) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    while (!over) {
      int kind = random.nextInt(10);
      if (kind < HEAVY_OF_TEN) {
        ask(http, "heavy query", Heavy.QUERIES.get(random.nextInt(Heavy.QUERIES.size())));
      } else if (kind < 3) {
        ask(http, "ASK", "ASK { ?a ?b ?c }");
      } else if (kind < 4) {
        get(http, "page", "");
      } else {
        ask(http, "question", questions.get(random.nextInt(questions.size())));
      }
      pause(PAUSE_MS);
    }
  }

  private void ask(HttpClient http, String kind, String query) {
    String text = URLEncoder.encode(query, StandardCharsets.UTF_8);
    send(
        http,
        kind,
        HttpRequest.newBuilder(url.resolve("sparql"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("query=" + text)));
  }

  private void get(HttpClient http, String kind, String path) {
    send(http, kind, HttpRequest.newBuilder(url.resolve(path)));
  }

  private void send(HttpClient http, String kind, HttpRequest.Builder request) {
    long begin = System.nanoTime();
    try {
      HttpResponse<String> answer =
          http.send(
              request.timeout(Duration.ofSeconds(60)).build(),
              HttpResponse.BodyHandlers.ofString());
      figures.took(kind, System.nanoTime() - begin);
      figures.count(kind, answer.statusCode(), answer.body());
    } catch (IOException e) {
      figures.failed(kind + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says that a body comes, sends half of it, and waits to be thrown out. */
  private void stall() {
    while (!over) {
      try (Socket socket = socket()) {
        write(
            socket,
            "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"
                + "Content-Length: 1000\r\n\r\nSELECT");
        socket.getInputStream().read();
      } catch (IOException e) {
        pause(PAUSE_MS);
      }
    }
  }

  /** Asks for something long and reads a few bytes a second of it. */
  private void readSlowly() {
    String query = URLEncoder.encode("SELECT * { ?a ?b ?c } LIMIT 20000", StandardCharsets.UTF_8);
    while (!over) {
      try (Socket socket = socket()) {
        socket.setReceiveBufferSize(4096);
        write(socket, "GET /sparql?query=" + query + " HTTP/1.1\r\nHost: x\r\n\r\n");
        InputStream in = socket.getInputStream();
        for (int i = 0; i < 60 && !over && in.read(new byte[256]) >= 0; i++) {
          pause(500);
        }
      } catch (IOException e) {
        pause(PAUSE_MS);
      }
    }
  }

  /** Asks something heavy and is gone at once. */
  private void vanish() {
    String query = URLEncoder.encode(Heavy.QUERIES.get(0), StandardCharsets.UTF_8);
    while (!over) {
      try (Socket socket = socket()) {
        write(socket, "GET /sparql?query=" + query + " HTTP/1.1\r\nHost: x\r\n\r\n");
        socket.setSoLinger(true, 0);
      } catch (IOException e) {
        figures.failed("connecting: " + e);
      }
      pause(10_000);
    }
  }

  private void talkNonsense() {
    Random random = new Random(SEED);
    while (!over) {
      try (Socket socket = socket()) {
        write(socket, NONSENSE.get(random.nextInt(NONSENSE.size())));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        figures.count("nonsense", status(answer), answer);
      } catch (IOException e) {
        figures.failed("nonsense: " + e);
      }
      pause(500);
    }
  }

  private static int status(String answer) throws IOException {
    if (!answer.matches("(?s)HTTP/1\\.1 \\d{3}.*")) {
      throw new ProtocolException("no HTTP: " + answer.lines().findFirst().orElse("nothing"));
    }
    return Integer.parseInt(answer.substring(9, 12));
  }

  private Socket socket() throws IOException {
    Socket socket = new Socket("127.0.0.1", url.getPort());
    socket.setSoTimeout(60_000);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
