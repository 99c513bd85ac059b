package org.plastogen.seed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plastogen.claim.Place;
import org.plastogen.fault.Fault;
import org.plastogen.fault.Faults;
import org.plastogen.rule.Waiver;

/** Reads a file of waivers, such as {@code seeds/waivers.yaml}. */
public final class WaiverReader {
  private WaiverReader() {}

  /**
   * What reading gave.
   *
   * @param waivers the waivers; none if a fault stops them
   * @param faults everything found wrong, in order of place
   */
  public record Reading(List<Waiver> waivers, List<Fault> faults) {
    /** Copies the lists. */
    public Reading {
      waivers = List.copyOf(waivers);
      faults = List.copyOf(faults);
    }
  }

  /**
   * Reads a file.
   *
   * @param file the file; none need exist
   * @param root the folder that its name is relative to
   * @return the waivers or the faults
   */
  public static Reading read(Path file, Path root) {
    Faults faults = new Faults();
    if (!Files.exists(file)) {
      return new Reading(List.of(), List.of());
    }
    Optional<SeedYaml> yaml =
        SeedText.read(
                root.toAbsolutePath().normalize(), file.toAbsolutePath().normalize(), faults::add)
            .flatMap(text -> SeedYaml.parse(text, faults::add));
    yaml.ifPresent(y -> faults.addAll(new SchemaCheck("waivers").check(y)));
    List<Waiver> waivers = new ArrayList<>();
    if (yaml.isPresent() && !faults.stopRelease()) {
      for (SeedFields fields : SeedFields.root(yaml.get()).objects("waivers")) {
        waiver(fields, yaml.get(), faults::add).ifPresent(waivers::add);
      }
    }
    return new Reading(waivers, faults.all());
  }

  private static Optional<Waiver> waiver(SeedFields fields, SeedYaml yaml, Consumer<Fault> faults) {
    String[] place = fields.required("place").split("#", 2);
    Place at = fields.place();
    try {
      return Optional.of(
          new Waiver(
              fields.required("rule"),
              place[0],
              place.length > 1 ? Optional.of(place[1]) : Optional.empty(),
              fields.required("reason"),
              LocalDate.parse(fields.required("expires")),
              at));
    } catch (DateTimeParseException e) {
      faults.accept(
          yaml.text()
              .error(
                  at,
                  "wrong-form",
                  "\"" + fields.required("expires") + "\" is no day of the calendar",
                  "write a day such as 2027-01-31"));
      return Optional.empty();
    }
  }
}
