package org.plastogen.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.plastogen.release.Release;
import org.plastogen.rule.WrongRule;

/**
 * Looks at seeds and questions once a second and, when they have changed and are at rest, has a new
 * release made and served. If none can be made, what is served stays, and the reason is told.
 */
final class SeedWatch implements Runnable {
  private static final long EVERY_MILLIS = 1_000;

  /** Makes a release of the seeds as they are now. */
  interface Builder {
    /** The release; {@link WrongInput} if faults stop it. */
    Release build() throws IOException;
  }

  private final Sources sources;
  private final Builder builder;
  private final Consumer<Release> serve;
  private final PrintWriter err;
  private String served;

  /**
   * A watch.
   *
   * @param sources where seeds and questions are
   * @param builder makes a release of them as they are
   * @param served identifier of the release served now
   * @param serve serves another release from then on
   * @param err where is told what became of a change
   */
  SeedWatch(
      Sources sources, Builder builder, String served, Consumer<Release> serve, PrintWriter err) {
    this.sources = sources;
    this.builder = builder;
    this.served = served;
    this.serve = serve;
    this.err = err;
  }

  @Override
  public void run() {
    SortedMap<String, String> judged = state();
    try {
      while (true) {
        Thread.sleep(EVERY_MILLIS);
        SortedMap<String, String> now = state();
        if (!now.equals(judged)) {
          Thread.sleep(EVERY_MILLIS);
          if (now.equals(state())) {
            judged = now;
            renew();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void renew() {
    err.println("Seeds or questions changed.");
    err.flush();
    String kept = "Still served: release " + served.substring(0, 12);
    try {
      Release next = builder.build();
      serve.accept(next);
      served = next.manifest().id();
      err.println("Now served: release " + served.substring(0, 12));
    } catch (IOException | UncheckedIOException | WrongInput | WrongRule e) {
      err.println(kept + ". No other could be made: " + Failures.told(e));
    }
    err.flush();
  }

  /** Size and time of every file; a folder that is gone for a moment counts as empty. */
  private SortedMap<String, String> state() {
    SortedMap<String, String> files = new TreeMap<>();
    for (Path folder : new Path[] {sources.seedFolder(), sources.queries()}) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(Files::isRegularFile).forEach(file -> files.put(file.toString(), mark(file)));
      } catch (IOException | UncheckedIOException e) {
        files.put(folder.toString(), "unreadable");
      }
    }
    return files;
  }

  private static String mark(Path file) {
    try {
      BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
      return known.size() + " " + known.lastModifiedTime();
    } catch (IOException e) {
      return "gone";
    }
  }
}
