package org.plastogen.reasoning.inspect;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Checks ontology files in any syntax that OWLAPI reads, within a deadline and the memory of the
 * process. Nothing is ever fetched. What was found by the end of the time is told, with what was
 * not looked at.
 */
public final class OntologyInspector {
  /** Parsers and HermiT recurse over expressions; the usual stack is too small for deep ones. */
  private static final long STACK_BYTES = 512L << 20;

  private static final long LOOK_EVERY_MILLIS = 200;

  private final Duration deadline;
  private final int explanations;
  private final Consumer<String> progress;

  /**
   * An inspector.
   *
   * @param deadline for each file, positive; half of it may go into reasons
   * @param explanations how many reasons to look for, for each contradiction and each class
   * @param progress told what is being done, a few words at a time
   */
  public OntologyInspector(Duration deadline, int explanations, Consumer<String> progress) {
    this.deadline = deadline;
    this.explanations = explanations;
    this.progress = progress;
  }

  /**
   * Inspects a file.
   *
   * @param file the file
   * @param name how places name it
   * @param skipped steps to leave out; reading always runs
   * @return what was found
   */
  public Inspection inspect(Path file, String name, Set<Step> skipped) {
    long begin = System.nanoTime();
    InspectionTask task =
        new InspectionTask(
            file, name, skipped, explanations, progress, begin + deadline.toNanos() / 2);
    FutureTask<Void> run = new FutureTask<>(task, null);
    Thread thread = new Thread(null, run, "inspection", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    MemoryLimit memory = new MemoryLimit();
    while (true) {
      try {
        run.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return task.soFar();
      } catch (TimeoutException e) {
        if (System.nanoTime() - begin > deadline.toNanos()) {
          return stopped(task, "the deadline of " + deadline.toSeconds() + " s passed");
        }
        if (memory.reached()) {
          long room = Runtime.getRuntime().maxMemory() >> 20;
          return stopped(task, "the memory of this run, " + room + " MB, is used up");
        }
      } catch (ExecutionException e) {
        return stopped(task, HermitRefusal.told(e.getCause()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return stopped(task, "it was interrupted");
      }
    }
  }

  private static Inspection stopped(InspectionTask task, String why) {
    task.stop();
    task.remain(why);
    return task.soFar();
  }
}
