package org.plastogen.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.plastogen.chain.NetEffects;
import org.plastogen.claim.Place;
import org.plastogen.claim.Seeds;
import org.plastogen.fault.Fault;
import org.plastogen.fault.Faults;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.rdf.ReleaseDataset;
import org.plastogen.reasoning.Consistent;
import org.plastogen.reasoning.Inconsistent;
import org.plastogen.reasoning.MechanismReasoner;
import org.plastogen.reasoning.OwlProfile;
import org.plastogen.reasoning.Reasoning;
import org.plastogen.reasoning.Undecided;
import org.plastogen.rule.Layer;
import org.plastogen.rule.Rule;
import org.plastogen.rule.RuleBook;
import org.plastogen.rule.RuleQuery;
import org.plastogen.vocabulary.Terms;

/** The layers of a check that follow once seeds are read. */
final class SeedLayers {
  /** Each layer whose rules need the graph of the seeds alone, with what the program adds to it. */
  private static final List<Layer> ON_THE_GRAPH =
      List.of(Layer.RULES, Layer.SHAPES, Layer.MECHANISM, Layer.COVERAGE, Layer.MAPPINGS);

  private final Seeds seeds;
  private final Terms terms;
  private final RuleBook rules;
  private final Duration deadline;
  private final Consumer<String> progress;
  private final Set<Layer> skipped;

  SeedLayers(
      Seeds seeds,
      Terms terms,
      RuleBook rules,
      Duration deadline,
      Consumer<String> progress,
      Set<Layer> skipped) {
    this.seeds = seeds;
    this.terms = terms;
    this.rules = rules;
    this.deadline = deadline;
    this.progress = progress;
    this.skipped = skipped;
  }

  /** Runs them; what a release is made of, if HermiT came to a conclusion. */
  Optional<Check.Sound> all(Faults faults, List<LayerReport> layers) {
    Mechanism mechanism = Mechanism.of(seeds);
    DatasetGraph asserted = ReleaseDataset.asserted(seeds, mechanism);
    Graph graph = SeedGraph.of(asserted, seeds.mappings());
    RuleQuery queries = new RuleQuery(graph, new SeedPlaces(seeds), deadline.toSeconds());
    for (Layer layer : ON_THE_GRAPH) {
      if (begins(layer, layers)) {
        faults.addAll(written(layer, graph));
        for (Rule rule : rules.queries(layer, Rule.Scope.SEEDS)) {
          faults.addAll(queries.faults(rule));
        }
      }
    }
    if (begins(Layer.PROFILE, layers)) {
      for (String violation : new OwlProfile().violations(mechanism.assertions())) {
        faults.add(general("owl-profile", violation, "keep ontology and claims within OWL 2 DL"));
      }
    }
    if (skipped.contains(Layer.REASONER)) {
      layers.add(new LayerReport(Layer.REASONER, LayerReport.State.SKIPPED, "as asked"));
      return Optional.empty();
    }
    if (faults.stopRelease()) {
      notReached(layers, skipped, "layers before it found errors");
      return Optional.empty();
    }
    progress.accept(Layer.REASONER.title());
    Reasoning reasoning = new MechanismReasoner(deadline).reason(mechanism.assertions());
    layers.add(
        reasoning instanceof Undecided undecided
            ? new LayerReport(Layer.REASONER, LayerReport.State.INCOMPLETE, undecided.reason())
            : LayerReport.ran(Layer.REASONER));
    return concluded(reasoning, mechanism, faults)
        .map(consistent -> new Check.Sound(seeds, mechanism, asserted, consistent));
  }

  /** Adds the layers that were not begun, up to HermiT. */
  static void notReached(List<LayerReport> layers, Set<Layer> skipped, String reason) {
    for (Layer layer : Layer.values()) {
      boolean listed = layers.stream().anyMatch(l -> l.layer() == layer);
      if (!listed && layer.compareTo(Layer.REASONER) <= 0) {
        layers.add(
            skipped.contains(layer)
                ? new LayerReport(layer, LayerReport.State.SKIPPED, "as asked")
                : new LayerReport(layer, LayerReport.State.NOT_REACHED, reason));
      }
    }
  }

  private boolean begins(Layer layer, List<LayerReport> layers) {
    if (skipped.contains(layer)) {
      layers.add(new LayerReport(layer, LayerReport.State.SKIPPED, "as asked"));
      return false;
    }
    progress.accept(layer.title());
    layers.add(LayerReport.ran(layer));
    return true;
  }

  /** The rules that no query can ask. */
  private Collection<Fault> written(Layer layer, Graph graph) {
    List<Fault> found = new ArrayList<>();
    switch (layer) {
      case RULES -> {
        found.addAll(new DomainAndRange().check(seeds, terms));
        found.addAll(new SelfEffects().check(seeds, terms));
      }
      case SHAPES -> found.addAll(Shapes.check(graph, new SeedPlaces(seeds)));
      case MECHANISM -> found.addAll(new OpposedValues().check(seeds, terms));
      case COVERAGE -> found.addAll(new Paragraphs().check(seeds, terms));
      default -> {
        // Queries alone.
      }
    }
    return found;
  }

  private Optional<Consistent> concluded(Reasoning reasoning, Mechanism mechanism, Faults faults) {
    if (reasoning instanceof Inconsistent inconsistent) {
      faults.addAll(Contradictions.explain(inconsistent, seeds));
    } else if (reasoning instanceof Undecided undecided) {
      faults.add(
          general(
              "undecided",
              "incomplete, because " + undecided.reason(),
              "allow more time, or look for the claims that make reasoning hard"));
    } else if (reasoning instanceof Consistent consistent) {
      compare(consistent, mechanism).ifPresent(faults::add);
      return Optional.of(consistent);
    }
    return Optional.empty();
  }

  /** HermiT and the parity search answer the same question; if they differ, neither is served. */
  private static Optional<Fault> compare(Consistent consistent, Mechanism mechanism) {
    NetEffects searched = NetEffects.of(mechanism.graph());
    boolean equal =
        searched.size() == consistent.netEffects().size()
            && consistent.netEffects().stream()
                .allMatch(e -> searched.contains(e.subject(), e.sign(), e.object()));
    if (equal && consistent.unsatisfiableClasses().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        equal
            ? general(
                "unsatisfiable-class",
                "no individual can be of class " + consistent.unsatisfiableClasses(),
                "correct ontology/plastogen.ttl")
            : general(
                "second-opinion",
                "HermiT and the parity search differ: "
                    + consistent.netEffects().size()
                    + " and "
                    + searched.size()
                    + " net effects",
                "this is a fault of the program: please report it"));
  }

  private static Fault general(String rule, String message, String mend) {
    return new Fault(
        rule,
        Fault.Severity.ERROR,
        new Place("ontology/plastogen.ttl", 1, 1),
        message,
        mend,
        Optional.empty());
  }
}
