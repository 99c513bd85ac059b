package org.plastogen.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.plastogen.endpoint.Endpoint;
import org.plastogen.endpoint.EndpointNotStarted;
import org.plastogen.endpoint.EndpointOptions;
import org.plastogen.endpoint.Management;
import org.plastogen.endpoint.operation.AccessLog;
import org.plastogen.endpoint.operation.FinishedRequest;
import org.plastogen.endpoint.operation.Metrics;
import org.plastogen.endpoint.release.ExampleQuery;
import org.plastogen.endpoint.release.ReleaseFile;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.release.Release;
import org.plastogen.release.ReleaseStore;
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
      "  plastogen serve --watch            while curating: what is saved is checked and served",
      "  plastogen serve --config plastogen.properties --management-port 9030",
      "  curl -G http://localhost:3030/sparql --data-urlencode query@queries/documents.rq",
      "",
      "Every option can stand in a file (max-waiting = 8) or in the environment",
      "(PLASTOGEN_MAX_WAITING=8); flags stand before the environment, that before the file.",
      "Guide: server/guide/operations.md"
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

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      split = ",",
      description =
          "Address of a proxy in front whose X-Forwarded-For header tells clients apart, and whose "
              + "X-Forwarded-Proto, -Host and -Prefix tell the outside address; several are "
              + "separated by commas.")
  private List<String> proxies = List.of();

  @Option(
      names = "--release",
      paramLabel = "ID",
      description =
          "Serve this release of the data folder as it is, whatever the seeds are: current, "
              + "previous, or the beginning of an identifier.")
  private @Nullable String named;

  @Option(
      names = "--or-last",
      description = "If no release can be made of the seeds, serve the last good one.")
  private boolean orLast;

  @Option(
      names = "--watch",
      description =
          "Make and serve a new release when seeds or questions change; one with faults leaves "
              + "the last good release served, and says why.")
  private boolean watch;

  @Mixin private final OperationOptions operation = new OperationOptions();

  @Mixin private final ServiceOptions services = new ServiceOptions();

  @Option(
      names = Settings.FILE_OPTION,
      paramLabel = "FILE",
      description = "File of settings, one NAME = VALUE a line.")
  private @Nullable Path settingsFile;

  @Option(
      names = "--print-config",
      description = "Print every setting with its value and where that is from, and stop.")
  private boolean printConfig;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new WrongInput(ExitCode.USAGE, "--port is a number from 0 to 65535, not " + port);
    }
    if (watch && named != null) {
      throw new WrongInput(ExitCode.USAGE, "--watch follows the seeds, and --release does not");
    }
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    EndpointOptions options =
        EndpointOptions.standard()
            .withHost(host)
            .withPort(port)
            .withLimits(LimitOptions.of(command))
            .withProxies(believed())
            .withServices(services.allowed());
    Duration grace = operation.stopTimeout();
    operation.checkBuild();
    OptionalInt managementPort = operation.managementPort();
    if (printConfig) {
      Settings settings = (Settings) command.defaultValueProvider();
      command.commandLine().getOut().print(settings.print(command.commandLine().getParseResult()));
      return ExitCode.GOOD;
    }
    PrintWriter err = command.commandLine().getErr();
    LoadedAhead ahead = LoadedAhead.start(sources.store());
    Thread beside = new Thread(Endpoint::warmUp, "warm-up");
    beside.setDaemon(true);
    beside.start();
    Optional<Metrics> metrics =
        managementPort.isPresent() ? Optional.of(new Metrics()) : Optional.empty();
    Release release = release(err);
    Optional<AccessLog> log = operation.accessLog(err);
    List<Consumer<FinishedRequest>> watchers =
        Stream.<Optional<? extends Consumer<FinishedRequest>>>of(log, metrics)
            .<Consumer<FinishedRequest>>flatMap(Optional::stream)
            .toList();
    Endpoint endpoint = Endpoint.start(served(release, ahead.of(release)), options, watchers);
    Optional<Management> management =
        metrics.map(m -> manage(endpoint, m, managementPort.getAsInt()));
    onSignal(
        () -> {
          endpoint.stop(grace);
          management.ifPresent(Management::close);
          log.ifPresent(AccessLog::close);
          err.flush();
        });
    err.println("Release " + release.manifest().id().substring(0, 12) + " in " + release.folder());
    err.println("SPARQL  " + endpoint.url().resolve("sparql"));
    err.println("Page    " + endpoint.url());
    management.ifPresent(m -> err.println("Manage  " + m.url()));
    err.flush();
    if (watch) {
      watch(endpoint, release, err);
    }
    endpoint.prepare();
    new CountDownLatch(1).await();
    return ExitCode.GOOD;
  }

  private Set<String> believed() {
    for (String proxy : proxies) {
      if (!EndpointOptions.isAddress(proxy)) {
        throw new WrongInput(
            ExitCode.USAGE,
            "--trusted-proxy is an IP address such as 127.0.0.1 or ::1, not " + proxy + ".");
      }
    }
    return Set.copyOf(proxies);
  }

  private void watch(Endpoint endpoint, Release release, PrintWriter err) {
    SeedWatch seeds =
        new SeedWatch(
            sources,
            () -> sources.releaseBuiltApart(err, operation::build),
            release.manifest().id(),
            next -> {
              endpoint.serve(served(next, next.load()));
              endpoint.prepare();
            },
            err);
    Thread thread = new Thread(seeds, "watch");
    thread.setDaemon(true);
    thread.start();
  }

  private Management manage(Endpoint endpoint, Metrics metrics, int managementPort) {
    try {
      return Management.start(endpoint, metrics, operation.managementHost(), managementPort);
    } catch (EndpointNotStarted e) {
      endpoint.close();
      throw e;
    }
  }

  /** A signal to stop is what an endpoint waits for, so it ends with 0 and not as if killed. */
  private static void onSignal(Runnable stop) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    stop.run();
                  } finally {
                    Runtime.getRuntime().halt(ExitCode.GOOD);
                  }
                },
                "stop"));
  }

  private Release release(PrintWriter err) throws IOException {
    ReleaseStore store = sources.store();
    if (named != null) {
      return store
          .named(named)
          .orElseThrow(
              () ->
                  new WrongInput(
                      ExitCode.DATA,
                      "there is no whole release \""
                          + named
                          + "\" in the data folder; see"
                          + " \"plastogen verify-release\"."));
    }
    try {
      return sources.releaseBuiltApart(err, operation::build);
    } catch (IOException | UncheckedIOException | WrongInput e) {
      Optional<Release> last = store.last();
      if (last.isEmpty() || (e instanceof WrongInput w && w.exitCode() == ExitCode.USAGE)) {
        throw e;
      }
      if (!orLast) {
        err.println("With --or-last, the last good release would be served.");
        throw e;
      }
      String why = Failures.told(e).replaceFirst("[.]?$", ".");
      err.println("plastogen: " + why + " The last good release is served.");
      return last.get();
    }
  }

  private static ServedRelease served(Release release, DatasetGraph content) {
    return new ServedRelease(
        release.manifest().id(),
        release.manifest().ontologyVersion(),
        release.manifest().counts(),
        ExampleQuery.in(content),
        content,
        release.manifest().files().entrySet().stream()
            .map(
                file ->
                    new ReleaseFile(
                        file.getKey(), file.getValue(), release.folder().resolve(file.getKey())))
            .toList());
  }
}
