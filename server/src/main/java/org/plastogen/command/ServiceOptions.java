package org.plastogen.command;

import java.util.List;
import org.plastogen.endpoint.guard.AllowedServices;
import picocli.CommandLine.Option;

/** Which other endpoints queries may ask. */
final class ServiceOptions {
  @Option(
      names = "--allow-service",
      paramLabel = "URL",
      split = ",",
      description =
          "SPARQL endpoint that queries may ask with SERVICE, as they name it; may be given"
              + " several times (default: none).")
  private List<String> services = List.of();

  AllowedServices allowed() {
    try {
      return AllowedServices.of(services);
    } catch (IllegalArgumentException e) {
      throw new WrongInput(ExitCode.USAGE, "--allow-service: " + e.getMessage());
    }
  }
}
