import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * An endpoint in a process of its own, with the memory that the guide advises, on ports that are
 * free.
 *
 * @param url where it answers
 * @param management where its metrics are
 * @param complaints what it has said after its start; it should have no reason to
 */
record Served(Process process, URI url, URI management, Queue<String> complaints) {

  /** Starts it and waits until it answers; what it says goes to standard error. */
  static Served start(Path home, Path jar) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("server/deploy/serve.options"),
                "-Xmx768m",
                "-Dplastogen.home=" + home,
                "-jar",
                jar.toString(),
                "serve",
                "-q",
                "--port=0",
                "--management-port=0")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Map<String, URI> urls = new TreeMap<>();
    BufferedReader said = process.errorReader();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      System.err.println(line);
      String[] words = line.split(" +");
      if (words.length == 2 && words[1].startsWith("http://")) {
        urls.put(words[0], URI.create(words[1]));
      }
      if (urls.containsKey("Manage")) {
        Queue<String> complaints = new ConcurrentLinkedQueue<>();
        Thread listener = new Thread(() -> said.lines().forEach(complaints::add), "complaints");
        listener.setDaemon(true);
        listener.start();
        return new Served(process, urls.get("Page"), urls.get("Manage"), complaints);
      }
    }
    throw new IOException("the server did not start");
  }

  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
