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

  static QuietLogs set() {
    List<Logger> loggers =
        Stream.of("org.apache.jena", "org.eclipse.jetty").map(Logger::getLogger).toList();
    loggers.get(0).setLevel(Level.SEVERE);
    loggers.get(1).setLevel(Level.WARNING);
    return new QuietLogs(loggers);
  }
}
