package org.plastogen.export;

import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.plastogen.chain.Limits;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Seeds;
import org.plastogen.identifier.Identifiers;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.Effects;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.rdf.ReleasedSeeds;
import org.plastogen.release.Release;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;

/**
 * A release, opened for export.
 *
 * @param release its files
 * @param dataset its graphs, the default graph their union
 * @param terms the ontology it was made with
 * @param seeds its entities, claims, tensions and mappings
 * @param mechanism its direct edges
 * @param identifiers the registry of external identifiers
 */
public record ExportSource(
    Release release,
    DatasetGraph dataset,
    Terms terms,
    Seeds seeds,
    Mechanism mechanism,
    Identifiers identifiers) {

  /**
   * Opens a release.
   *
   * @param release the release
   * @return its content
   */
  public static ExportSource of(Release release) {
    DatasetGraph dataset = release.load();
    Terms terms =
        Terms.of(DatasetFactory.wrap(dataset).getNamedModel(Vocabulary.graph("ontology")));
    Seeds seeds = ReleasedSeeds.read(dataset, terms);
    return new ExportSource(
        release, dataset, terms, seeds, Mechanism.of(seeds), Identifiers.load());
  }

  /** The net effects with their chains, as the release was built with; searched anew each time. */
  List<Effect> effects() {
    return new Effects(mechanism, Limits.USUAL).all();
  }

  /** Date of the ontology's version, which stands for the date of the release. */
  String date() {
    return release.manifest().ontologyVersion();
  }

  /** How many claims there are of a kind. */
  long claims(Predicate<Claim> kind) {
    return seeds.claims().filter(kind).count();
  }
}
