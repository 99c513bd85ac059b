package org.plastogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The endpoint as a process: how it starts, what it tells its operator, how it ends. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signal to stop a process with")
class ServeProcessTest {
  private static final Path SOUND = Path.of("../loader/src/test/resources/seeds/sound/seeds");

  @TempDir Path work;
  private Path seeds;
  private Path data;

  @BeforeEach
  void seeds() throws IOException {
    seeds = work.resolve("seeds");
    data = work.resolve("data");
    try (Stream<Path> files = Files.walk(SOUND)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = seeds.resolve(SOUND.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** A started server, or one that refused to start. */
  private record Server(Process process, List<String> said, Map<String, String> urls)
      implements AutoCloseable {
    String get(String name, String path) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(urls.get(name)).resolve(path)).build();
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    int stop() throws InterruptedException {
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  private Server serve(String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Plastogen.class.getName(),
                "serve",
                "-q",
                "--port=0",
                "--management-port=0",
                "--seeds=" + seeds,
                "--queries=" + work.resolve("none"),
                "--data=" + data));
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).start();
    BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
    List<String> said = new ArrayList<>();
    Map<String, String> urls = new TreeMap<>();
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      said.add(line);
      if (line.matches("(SPARQL|Page|Manage) +http://.*")) {
        urls.put(line.split(" +")[0], line.split(" +")[1]);
      }
      if (urls.containsKey("Manage")) {
        break;
      }
    }
    return new Server(process, said, urls);
  }

  @Test
  void itAnswersTellsItsOperatorLogsAndEndsWithZeroOnASignal() throws Exception {
    Path log = work.resolve("access.log");
    try (Server server = serve("--access-log=" + log)) {
      assertThat(server.get("SPARQL", "sparql?query=ASK%7B%7D")).contains("true");
      assertThat(server.get("Manage", "health")).isEqualTo("ok\n");
      assertThat(server.get("Manage", "ready")).startsWith("{\"ready\":true,\"loaded\":true");
      assertThat(server.get("Manage", "metrics"))
          .contains("plastogen_requests_seconds_count{route=\"/sparql\",status=\"200\"} 1");
      assertThat(server.stop()).isZero();
      assertThat(Files.readString(log))
          .matches("(?s).*method=GET route=/sparql status=200 bytes=\\d+ ms=.*")
          .doesNotContain("ASK", "127.0.0.1");
    }
  }

  @Test
  void faultySeedsAreRefusedAndTheLastGoodReleaseIsServedIfThatIsWanted() throws Exception {
    try (Server server = serve()) {
      assertThat(server.stop()).isZero();
    }
    Path document = seeds.resolve("documents/one.yaml");
    String sound = Files.readString(document);
    Files.writeString(document, sound.replace("relation: blocks", "relation: bloks"));
    try (Server server = serve()) {
      assertThat(server.process().waitFor()).isEqualTo(ExitCode.DATA);
      assertThat(server.said())
          .contains(
              "With --or-last, the last good release would be served.",
              "plastogen: the seeds have faults, so there is no release of them.");
    }
    try (Server server = serve("--or-last")) {
      assertThat(server.said())
          .contains(
              "plastogen: the seeds have faults, so there is no release of them."
                  + " The last good release is served.");
      assertThat(server.get("Manage", "ready")).startsWith("{\"ready\":true");
    }
    Path unreadable = Path.of("/proc/self");
    if (Files.exists(unreadable.resolve("mem"))) {
      Path queries = Files.createSymbolicLink(work.resolve("none"), unreadable);
      try (Server server = serve("--or-last")) {
        assertThat(server.said().get(0))
            .startsWith("plastogen: ")
            .endsWith(". The last good release is served.");
        assertThat(server.get("Manage", "health")).isEqualTo("ok\n");
      }
      Files.delete(queries);
    }
    try (Server server = serve("--release", "current")) {
      assertThat(server.get("Manage", "health")).isEqualTo("ok\n");
    }
    try (Server server = serve("--release", "previous")) {
      assertThat(server.process().waitFor()).isEqualTo(ExitCode.DATA);
      assertThat(server.said()).singleElement().asString().contains("no whole release");
    }
  }

  @Test
  void aBuildThatTakesTooMuchTimeOrMemoryIsEndedAndTold() throws Exception {
    try (Server server = serve("--build-timeout=1")) {
      assertThat(server.process().waitFor()).isEqualTo(ExitCode.OURS);
      assertThat(server.said())
          .singleElement()
          .asString()
          .isEqualTo(
              "plastogen: the build took longer than 1 s and was stopped;"
                  + " allow more with --build-timeout.");
    }
    assertThat(data.resolve("current")).doesNotExist();
    try (Server server = serve("--build-memory=1")) {
      assertThat(server.process().waitFor()).isEqualTo(ExitCode.USAGE);
    }
  }
}
