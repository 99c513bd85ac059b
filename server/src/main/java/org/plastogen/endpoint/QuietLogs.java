package org.plastogen.endpoint;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps queries and stack traces that clients provoke out of the log: Fuseki and ARQ write them at
 * INFO and WARN. Faults of the server are still logged.
 *
 * @param held the loggers; java.util.logging forgets levels of loggers that nobody holds
 */
record QuietLogs(List<Logger> held) {

  /** The last two warn of every odd Host header, in the words of whoever sent it. */
  private static final List<String> SEVERE_ONLY =
      List.of("org.apache.jena", "org.eclipse.jetty.http", "org.eclipse.jetty.util.HostPort");

  static QuietLogs set() {
    List<Logger> loggers = SEVERE_ONLY.stream().map(Logger::getLogger).toList();
    loggers.forEach(logger -> logger.setLevel(Level.SEVERE));
    Logger jetty = Logger.getLogger("org.eclipse.jetty");
    jetty.setLevel(Level.WARNING);
    return new QuietLogs(Stream.concat(loggers.stream(), Stream.of(jetty)).toList());
  }
}
