package org.plastogen.endpoint;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.plastogen.endpoint.answer.Answers;
import org.plastogen.endpoint.answer.OpenServlet;
import org.plastogen.endpoint.guard.Limits;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.linked.ResolveServlet;
import org.plastogen.endpoint.linked.SearchServlet;
import org.plastogen.endpoint.operation.FinishedRequest;
import org.plastogen.endpoint.operation.Readiness;
import org.plastogen.endpoint.operation.RequestObserver;
import org.plastogen.endpoint.page.Site;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.endpoint.search.TextIndex;

/**
 * A running SPARQL endpoint: an embedded Fuseki server with one read-only query path.
 *
 * <p>It offers SPARQL 1.1 queries at {@code /sparql}, a front page at {@code /} and a check at
 * {@code /health}. There is no update, no graph store, no upload and no administration, and no
 * dataset is registered with Fuseki's own services.
 */
public final class Endpoint implements AutoCloseable {

  private static final int MOST_THREADS = 64;

  /** Bodies are read before a thread is taken for them; 4 KiB is counted for every piece. */
  private static final int PIECE_BYTES = 4 * 1024;

  private static final long BODIES_BYTES = 64L * 1024 * 1024;

  private final AtomicReference<ServedRelease> served;
  private final FusekiServer server;
  private final EndpointOptions options;
  private final int port;
  private final QuietLogs logs;
  private final Health health;

  private Endpoint(
      ServedRelease release, EndpointOptions options, List<Consumer<FinishedRequest>> watchers) {
    this.served = new AtomicReference<>(release);
    this.options = options;
    this.logs = QuietLogs.set();
    Limits limits = options.limits();
    Answers answers = Answers.within(limits, options.services());
    this.health = new Health(served::get, answers);
    this.server = build(limits, answers);
    server.getJettyServer().setRequestLog(new RequestObserver(watchers));
    ServerConnector connector = Listener.open(server.getJettyServer(), options);
    this.port = connector.getLocalPort();
  }

  /**
   * Starts an endpoint that serves one release.
   *
   * @throws EndpointNotStarted if the port is taken or the host is not an address of this machine
   */
  public static Endpoint start(ServedRelease release, EndpointOptions options) {
    return start(release, options, List.of());
  }

  /**
   * Starts an endpoint that serves one release and tells of each request when it has ended.
   *
   * @param watchers who is told, on the threads that answer
   * @throws EndpointNotStarted if the port is taken or the host is not an address of this machine
   */
  public static Endpoint start(
      ServedRelease release, EndpointOptions options, List<Consumer<FinishedRequest>> watchers) {
    Endpoint endpoint = new Endpoint(release, options, watchers);
    try {
      endpoint.server.start();
    } catch (FusekiException e) {
      endpoint.close();
      throw new EndpointNotStarted("The endpoint could not start.", e);
    }
    return endpoint;
  }

  /**
   * Loads the classes that a start needs, so that this can go on beside the reading of a release.
   * Listens nowhere and keeps nothing.
   */
  public static void warmUp() {
    FusekiServer.create().fusekiModules(FusekiModules.empty()).port(0).build();
  }

  /** Serves another release from the next request on; queries under way finish on the old one. */
  public void serve(ServedRelease release) {
    served.set(release);
  }

  /** Makes what the first search would wait for; meanwhile everything else is answered. */
  public void prepare() {
    TextIndex.of(served.get().dataset());
  }

  /** The front page, ending in a slash; queries go to {@code url().resolve("sparql")}. */
  public URI url() {
    return EndpointOptions.url(options.host(), port);
  }

  /** The TCP port that is listened on, never 0. */
  public int port() {
    return port;
  }

  /** Stops listening and ends open connections. May be called twice. */
  @Override
  public void close() {
    stop(Duration.ZERO);
  }

  /**
   * Stops listening, lets requests under way finish, and ends those that take longer.
   *
   * @param grace how long they may take
   */
  public void stop(Duration grace) {
    server.getJettyServer().setStopTimeout(grace.toMillis());
    try {
      server.stop();
    } catch (FusekiException e) {
      // The grace is over: what was still running has been cut, and the server has stopped.
      server.getJettyServer().setStopTimeout(0);
      server.stop();
    }
  }

  /** Why a real query gets no answer at the moment, in a sentence; empty if it gets one. */
  public Optional<String> fault() {
    try {
      return health.fault().map(Refusal::sentence);
    } catch (IOException e) {
      return Optional.of("There is no room for an answer.");
    }
  }

  /** Whether the release that is served is all it should be. */
  public Readiness readiness() {
    return health.readiness();
  }

  /** How many connections are open. */
  int connections() {
    return server.getJettyServer().getConnectors()[0].getConnectedEndPoints().size();
  }

  private FusekiServer build(Limits limits, Answers answers) {
    List<Route> routes = routes(limits, answers);
    FusekiServer.Builder builder =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .numServerThreads(4, MOST_THREADS)
            .port(0);
    routes.forEach(route -> builder.addServlet(route.servletPath(), route.servlet()));
    FusekiServer fuseki = builder.build();
    guard(fuseki.getJettyServer(), routes, options);
    return fuseki;
  }

  /** Every path there is. */
  private List<Route> routes(Limits limits, Answers answers) {
    PageRoutes pages = new PageRoutes(served::get, answers, Site.of(limits));
    List<Route> routes = new ArrayList<>(pages.all());
    OpenServlet queries = new QueryServlet(served::get, answers, limits);
    QueryServlet.PATHS.forEach(path -> routes.add(Route.open(path, queries)));
    routes.add(Route.open("/resolve", new ResolveServlet(served::get, answers)));
    routes.add(Route.open("/search.json", new SearchServlet(served::get, answers)));
    routes.add(Route.read("/health", new HealthServlet(health)));
    return routes;
  }

  private static void guard(Server jetty, List<Route> routes, EndpointOptions options) {
    ServletContextHandler servlets = (ServletContextHandler) jetty.getHandler();
    servlets.setErrorHandler(new ErrorLines());
    jetty.setErrorHandler(new ErrorLines());
    Clients clients = new Clients(options.proxies());
    RequestReader requests = new RequestReader(options.limits().maxQueryBytes());
    Handler eager =
        new EagerContentHandler(
            RequestObserver.timing(servlets),
            new EagerContentHandler.RetainedContentLoaderFactory(
                2 * requests.longestBody(), PIECE_BYTES, true));
    jetty.setHandler(
        new GracefulHandler(
            new Door(routes, requests, clients, new BodyRoom(BODIES_BYTES, clients, eager))));
  }
}
