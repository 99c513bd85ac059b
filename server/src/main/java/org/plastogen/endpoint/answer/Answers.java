package org.plastogen.endpoint.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.plastogen.endpoint.guard.AllowedServices;
import org.plastogen.endpoint.guard.GuardedQuery;
import org.plastogen.endpoint.guard.GuardedWork;
import org.plastogen.endpoint.guard.Lanes;
import org.plastogen.endpoint.guard.Limits;
import org.plastogen.endpoint.guard.MemoryWatch;
import org.plastogen.endpoint.guard.QueryWatch;
import org.plastogen.endpoint.release.ServedRelease;

/**
 * Makes complete answers: the query has ended, and its turn and transaction are given back, before
 * the first byte is sent.
 *
 * @param limits what one query may take
 * @param lanes shared by all queries of one endpoint
 * @param memory likewise
 * @param room likewise
 * @param services the endpoints that queries may ask
 * @param asker whom the answers are for
 */
public record Answers(
    Limits limits,
    Lanes lanes,
    MemoryWatch memory,
    SpoolRoom room,
    AllowedServices services,
    Asker asker) {

  /** All answers that wait for slow readers, in memory and in temporary files. */
  private static final long ROOM_BYTES = 2L * 1024 * 1024 * 1024;

  /** Answers within limits, with lanes and room of their own. */
  public static Answers within(Limits limits, AllowedServices services) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Answers(
        limits,
        new Lanes(processors, limits.maxWaiting()),
        new MemoryWatch(),
        new SpoolRoom(ROOM_BYTES),
        services,
        Asker.ITSELF);
  }

  /** The same, for who sent a request: its share, and compressed if it reads that. */
  public Answers by(HttpServletRequest request) {
    return new Answers(limits, lanes, memory, room, services, Asker.of(request));
  }

  /**
   * Runs a query and spools its whole answer. Who gets the spool closes it.
   *
   * @param wish how long the client is willing to wait; can only shorten the limit
   * @throws org.plastogen.endpoint.guard.RefusedRequest if a limit stops it
   */
  public Spool answer(
      Query query, AnswerFormat format, ServedRelease release, Optional<Duration> wish)
      throws IOException {
    Duration allowed =
        wish.filter(it -> it.compareTo(limits.queryTimeout()) < 0).orElse(limits.queryTimeout());
    try (QueryWatch watch = watch(allowed)) {
      AnswerWriter writer = new AnswerWriter(format, limits.maxRows(), watch::check);
      return spool(
          watch::check,
          spool ->
              new GuardedQuery(release.dataset(), services)
                  .run(query, watch, execution -> writer.write(execution, spool.sink())));
    }
  }

  /**
   * Spools a text that takes work to make.
   *
   * @throws org.plastogen.endpoint.guard.RefusedRequest if a limit stops it
   */
  public Spool text(Supplier<String> work) throws IOException {
    try (QueryWatch watch = watch(limits.queryTimeout())) {
      byte[] bytes = GuardedWork.result(watch, () -> work.get().getBytes(StandardCharsets.UTF_8));
      return spool(() -> {}, spool -> spool.write(bytes));
    }
  }

  /**
   * Spools a text that takes long enough to make that it asks now and then whether to go on.
   *
   * @param work gets what it has to run again and again; it throws when a limit is reached
   * @throws org.plastogen.endpoint.guard.RefusedRequest if a limit stops it
   */
  public Spool watchedText(Function<Runnable, String> work) throws IOException {
    return spool(watched(check -> work.apply(check).getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Does work that takes long enough to ask now and then whether to go on.
   *
   * @param work gets what it has to run again and again; it throws when a limit is reached
   * @throws org.plastogen.endpoint.guard.RefusedRequest if a limit stops it
   */
  public <T> T watched(Function<Runnable, T> work) {
    try (QueryWatch watch = watch(limits.queryTimeout())) {
      return GuardedWork.result(watch, () -> work.apply(watch::check));
    }
  }

  /** Spools bytes that are at hand. */
  public Spool spool(byte[] bytes) throws IOException {
    return spool(() -> {}, spool -> spool.write(bytes));
  }

  /** Spools a graph that is at hand. */
  public Spool write(Graph graph, AnswerFormat format) throws IOException {
    AnswerWriter writer = new AnswerWriter(format, limits.maxRows(), () -> {});
    return spool(() -> {}, spool -> writer.writeGraph(graph, spool.sink()));
  }

  private QueryWatch watch(Duration allowed) {
    return QueryWatch.start(allowed, limits.maxValueCharacters(), lanes, memory, asker.client());
  }

  private Spool spool(Runnable check, Consumer<Spool> filling) throws IOException {
    Spool spool = new Spool(limits.maxResultBytes(), check, room, asker.readsGzip());
    boolean complete = false;
    try {
      filling.accept(spool);
      spool.finish();
      complete = true;
      return spool;
    } finally {
      if (!complete) {
        spool.close();
      }
    }
  }
}
