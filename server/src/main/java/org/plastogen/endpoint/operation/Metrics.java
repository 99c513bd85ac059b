package org.plastogen.endpoint.operation;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Counts and times of an endpoint, as Prometheus reads them. Every label is of a closed list, so
 * clients cannot make it grow.
 */
public final class Metrics implements Consumer<FinishedRequest>, AutoCloseable {
  /** What Prometheus asks for: its text format, version 0.0.4. */
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /** Names that break the rules of Prometheus, as {@code promtool check metrics} has them. */
  private static final List<String> OFFENDING = List.of("system.cpu.count", "process.cpu.time");

  private static final Duration[] BOUNDS = {
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(20)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collector = new JvmGcMetrics();

  /** Metrics of this process; requests are added as they end. */
  public Metrics() {
    OFFENDING.forEach(name -> registry.config().meterFilter(MeterFilter.denyNameStartsWith(name)));
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
      FunctionCounter.builder("process.cpu", system, each -> each.getProcessCpuTime() / 1e9)
          .description("Processor time that the process took")
          .baseUnit("seconds")
          .register(registry);
    }
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collector.bindTo(registry);
  }

  /**
   * Adds a figure that is read whenever metrics are.
   *
   * @param name dotted name, such as {@code plastogen.connections}
   * @param what what it is, in a few words
   * @param value its source
   */
  public void gauge(String name, String what, Supplier<Number> value) {
    Gauge.builder(name, value).description(what).register(registry);
  }

  @Override
  public void accept(FinishedRequest request) {
    String route = request.route().orElse("none");
    Tags where = Tags.of("route", route, "status", Integer.toString(request.status()));
    Timer.builder("plastogen.requests")
        .description("Requests by route and status: from the first byte to the last of the answer")
        .tags(where)
        .serviceLevelObjectives(BOUNDS)
        .register(registry)
        .record(Duration.ofNanos(request.nanos()));
    request
        .workNanos()
        .ifPresent(
            nanos ->
                Timer.builder("plastogen.work")
                    .description("Work of requests by route: waiting for a turn, running, spooling")
                    .tags("route", route)
                    .serviceLevelObjectives(BOUNDS)
                    .register(registry)
                    .record(Duration.ofNanos(nanos)));
    count("plastogen.response.bytes", "Bytes of answers by route", "route", route, request.bytes());
    request
        .refusal()
        .ifPresent(why -> count("plastogen.refusals", "Refusals by reason", "reason", why, 1));
  }

  private void count(String name, String what, String label, String value, double more) {
    Counter.builder(name).description(what).tag(label, value).register(registry).increment(more);
  }

  /** All of it in the Prometheus text format. */
  public String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collector.close();
    registry.close();
  }
}
