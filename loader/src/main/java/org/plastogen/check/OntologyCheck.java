package org.plastogen.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.plastogen.claim.Place;
import org.plastogen.fault.Fault;
import org.plastogen.fault.Faults;
import org.plastogen.reasoning.Statement;
import org.plastogen.reasoning.TextPlace;
import org.plastogen.reasoning.inspect.Finding;
import org.plastogen.reasoning.inspect.Inspection;
import org.plastogen.reasoning.inspect.OntologyInspector;
import org.plastogen.reasoning.inspect.Step;
import org.plastogen.rule.Layer;
import org.plastogen.rule.Rule;
import org.plastogen.rule.RuleQuery;
import org.plastogen.rule.Standards;
import org.plastogen.rule.Verdicts;

/** Runs the layers of a check that fit an ontology file of anybody's. */
public final class OntologyCheck {
  private static final Map<Layer, Step> STEPS =
      new EnumMap<>(
          Map.of(
              Layer.FORMAT, Step.READ, Layer.PROFILE, Step.PROFILE, Layer.REASONER, Step.REASONER));

  private final Standards standards;
  private final Duration deadline;
  private final int explanations;
  private final Consumer<String> progress;

  /**
   * A check.
   *
   * @param standards what it judges by
   * @param deadline for each file
   * @param explanations how many reasons to look for, for each contradiction
   * @param progress told what is being done, a few words at a time
   */
  public OntologyCheck(
      Standards standards, Duration deadline, int explanations, Consumer<String> progress) {
    this.standards = standards;
    this.deadline = deadline;
    this.explanations = explanations;
    this.progress = progress;
  }

  /**
   * What a check found.
   *
   * @param faults everything found wrong and not waived, in order of place
   * @param waived what is let pass for a while
   * @param layers what became of each layer
   * @param verdict what HermiT concluded, in a few words
   */
  public record Result(
      List<Fault> faults, List<Verdicts.Waived> waived, List<LayerReport> layers, String verdict) {
    /** Copies the lists. */
    public Result {
      faults = List.copyOf(faults);
      waived = List.copyOf(waived);
      layers = List.copyOf(layers);
    }
  }

  /**
   * Checks a file.
   *
   * @param file the file
   * @param name how faults name it
   * @param skipped layers to leave out; the first always runs
   * @return what was found
   */
  public Result run(Path file, String name, Set<Layer> skipped) {
    Set<Step> steps = EnumSet.noneOf(Step.class);
    STEPS.forEach(
        (layer, step) -> {
          if (skipped.contains(layer)) {
            steps.add(step);
          }
        });
    Inspection inspection =
        new OntologyInspector(deadline, explanations, progress).inspect(file, name, steps);
    Faults faults = new Faults();
    inspection.findings().forEach(finding -> faults.add(fault(finding)));
    List<LayerReport> layers = new ArrayList<>();
    STEPS.forEach((layer, step) -> layers.add(report(layer, step, skipped, inspection)));
    layers.add(1, rules(inspection.triples(), inspection.places()::apply, skipped, faults));
    undecided(inspection, name, skipped).ifPresent(faults::add);
    Path folder = file.toAbsolutePath().normalize().getParent();
    Excerpts excerpts = new Excerpts(folder, Map.of(name, file));
    Verdicts verdicts =
        Verdicts.of(
            faults.all().stream().map(excerpts::with).toList(),
            standards,
            (waiver, fault) -> waiver.file().equals(fault.place().file()),
            layer -> LayerReport.ran(layers, layer));
    return new Result(
        verdicts.standing(), verdicts.waived(), layers, told(inspection.verdict(), skipped));
  }

  private LayerReport rules(
      Optional<Graph> triples,
      java.util.function.Function<String, TextPlace> places,
      Set<Layer> skipped,
      Faults faults) {
    if (skipped.contains(Layer.RULES)) {
      return new LayerReport(Layer.RULES, LayerReport.State.SKIPPED, "as asked");
    }
    if (triples.isEmpty()) {
      return new LayerReport(
          Layer.RULES, LayerReport.State.NOT_REACHED, "the file can not be read");
    }
    RuleQuery queries =
        new RuleQuery(
            triples.get(), (iri, field) -> place(places.apply(iri)), deadline.toSeconds());
    for (Rule rule : standards.rules().queries(Layer.RULES, Rule.Scope.ONTOLOGY)) {
      faults.addAll(queries.faults(rule));
    }
    return LayerReport.ran(Layer.RULES);
  }

  private static LayerReport report(
      Layer layer, Step step, Set<Layer> skipped, Inspection inspection) {
    if (skipped.contains(layer)) {
      return new LayerReport(layer, LayerReport.State.SKIPPED, "as asked");
    }
    String why = inspection.incomplete().get(step);
    return why == null
        ? LayerReport.ran(layer)
        : new LayerReport(layer, LayerReport.State.INCOMPLETE, why);
  }

  /** That HermiT came to no end is a fault, unless what stopped it is one already. */
  private static Optional<Fault> undecided(Inspection inspection, String name, Set<Layer> skipped) {
    String why = inspection.incomplete().get(Step.REASONER);
    boolean told =
        inspection.incomplete().containsKey(Step.READ)
            && inspection.triples().isEmpty()
            && !inspection.findings().isEmpty();
    if (why == null || told || skipped.contains(Layer.REASONER)) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            "undecided",
            Fault.Severity.ERROR,
            new Place(name, 1, 1),
            "what HermiT says of the whole is not known, because " + why,
            "mend what stopped it, or allow more time with --deadline",
            Optional.empty()));
  }

  private static String told(Inspection.Verdict verdict, Set<Layer> skipped) {
    if (skipped.contains(Layer.REASONER)) {
      return "not asked";
    }
    return switch (verdict) {
      case COHERENT -> "consistent";
      case CONSISTENT -> "consistent; whether every class can have a member is not known";
      case INCOHERENT -> "consistent, but some classes can have no member";
      case INCONSISTENT -> "inconsistent";
      case UNDECIDED -> "undecided";
    };
  }

  private Fault fault(Finding finding) {
    Optional<Rule> rule = standards.rules().find(finding.rule());
    return new Fault(
        finding.rule(),
        rule.map(Rule::severity).orElse(Fault.Severity.ERROR),
        place(finding.place()),
        finding.message(),
        rule.map(Rule::mend).orElse("correct it at this place"),
        Optional.empty(),
        finding.because().stream().map(OntologyCheck::cause).toList());
  }

  private static Fault.Cause cause(Statement statement) {
    return new Fault.Cause(
        statement.sentence(),
        Optional.of(statement.manchester()),
        statement.place().map(OntologyCheck::place));
  }

  private static Place place(TextPlace place) {
    return new Place(place.file(), place.line(), 1);
  }
}
