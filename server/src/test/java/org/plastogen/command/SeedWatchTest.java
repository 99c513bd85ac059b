package org.plastogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plastogen.release.Release;
import picocli.CommandLine;

/** What is saved while serving is served if it is sound, and told if it is not. */
class SeedWatchTest {
  private static final Path SOUND = Path.of("../loader/src/test/resources/seeds/sound/seeds");
  private static final long MINUTES = 3;

  @TempDir Path work;

  @Test
  void aSoundChangeIsServedAndAFaultyOneLeavesTheLastGoodRelease() throws Exception {
    Path seeds = work.resolve("seeds");
    copy(SOUND, seeds);
    Files.createDirectories(work.resolve("queries"));
    Sources sources =
        CommandLine.populateCommand(
            new Sources(),
            "--quiet",
            "--seeds=" + seeds,
            "--queries=" + work.resolve("queries"),
            "--data=" + work.resolve("data"));
    StringWriter said = new StringWriter();
    PrintWriter err = new PrintWriter(said, true);
    Release first = sources.release(err);
    BlockingQueue<Release> served = new LinkedBlockingQueue<>();
    SeedWatch watch =
        new SeedWatch(sources, () -> sources.release(err), first.manifest().id(), served::add, err);
    Thread thread = new Thread(watch, "watch");
    thread.start();
    try {
      Path document = seeds.resolve("documents/one.yaml");
      String sound = Files.readString(document);
      // The watch must have seen the seeds as they were.
      Thread.sleep(1_500);
      Files.writeString(
          document, sound.replace("drug A\n    relation: blocks", "drug AA\n    relation: blocks"));
      await(said, "Still served: release " + first.manifest().id().substring(0, 12));
      assertThat(said.toString()).contains("[unknown-name] no entity has the label \"drug AA\"");
      assertThat(served).isEmpty();

      Files.writeString(document, sound + "    note: A remark.\n");
      Release second = served.poll(MINUTES, TimeUnit.MINUTES);
      assertThat(second).isNotNull();
      assertThat(second.manifest().id()).isNotEqualTo(first.manifest().id());
      await(said, "Now served: release " + second.manifest().id().substring(0, 12));
    } finally {
      thread.interrupt();
      thread.join();
    }
  }

  private static void await(StringWriter said, String words) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    while (!said.toString().contains(words) && System.nanoTime() < until) {
      Thread.sleep(100);
    }
    assertThat(said.toString()).contains(words);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
