package org.plastogen.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.plastogen.endpoint.Endpoint;
import org.plastogen.endpoint.EndpointOptions;
import org.plastogen.endpoint.release.ExampleQuery;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.question.Question;
import org.plastogen.question.QuestionReader;
import org.plastogen.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plastogen serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Serves the graph over SPARQL.",
    description =
        "Serves the graph over SPARQL until it is stopped (Ctrl-C). The first start "
            + "reasons and keeps the release; later starts reuse it.",
    footer = {
      "",
      "Examples:",
      "  plastogen serve",
      "  plastogen serve --port 8080 --data /var/lib/plastogen",
      "  curl -G http://localhost:3030/sparql --data-urlencode query@queries/documents.rq"
    })
final class ServeCommand implements Callable<Integer> {
  @Mixin private final Sources sources = new Sources();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3030",
      description = "TCP port; 0 takes any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new WrongInput(ExitCode.USAGE, "--port is a number from 0 to 65535, not " + port);
    }
    PrintWriter err = java.util.Objects.requireNonNull(spec).commandLine().getErr();
    Thread beside = new Thread(Endpoint::warmUp, "warm-up");
    beside.setDaemon(true);
    beside.start();
    Release release = sources.release(err);
    CountDownLatch stopped = new CountDownLatch(1);
    EndpointOptions options = EndpointOptions.standard().withHost(host).withPort(port);
    Endpoint endpoint = Endpoint.start(served(release), options);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  endpoint.close();
                  stopped.countDown();
                }));
    err.println("Release " + release.manifest().id().substring(0, 12) + " in " + release.folder());
    err.println("SPARQL  " + endpoint.url().resolve("sparql"));
    err.println("Page    " + endpoint.url());
    err.flush();
    stopped.await();
    return ExitCode.GOOD;
  }

  private ServedRelease served(Release release) {
    // Two of the longer steps of a start, side by side.
    CompletableFuture<DatasetGraph> dataset = CompletableFuture.supplyAsync(release::load);
    List<Question> questions = QuestionReader.read(sources.queries(), fault -> {});
    return new ServedRelease(
        release.manifest().id(),
        release.manifest().ontologyVersion(),
        release.manifest().counts(),
        questions.stream()
            .map(q -> new ExampleQuery(q.name(), q.title(), q.question(), q.text()))
            .toList(),
        dataset.join());
  }
}
