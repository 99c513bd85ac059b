package org.plastogen.rdf;

import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.plastogen.claim.Seeds;
import org.plastogen.filter.NamedFilter;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.question.Question;
import org.plastogen.reasoning.Consistent;
import org.plastogen.rule.Health;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Everything a release holds, as named graphs: ontology, entities, one for each document, direct,
 * inferred, one for each standing filter, rivals, tensions, mappings, spellings, metadata and the
 * example questions. The default graph stays empty; see {@link QuadFile#read}.
 */
public final class ReleaseDataset {
  private ReleaseDataset() {}

  /**
   * The graphs that come from seeds and ontology alone.
   *
   * @param seeds the seeds
   * @param mechanism their mechanism
   * @return the graphs, without inferences
   */
  public static DatasetGraph asserted(Seeds seeds, Mechanism mechanism) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    OntologyGraph.write(dataset);
    EntityGraph.write(dataset, seeds.entities());
    seeds.documents().forEach(document -> DocumentGraph.write(dataset, document));
    DirectGraph.write(dataset, seeds, mechanism);
    TensionGraph.write(dataset, seeds.tensions());
    MappingGraph.write(dataset, seeds.mappings());
    return dataset;
  }

  /**
   * Adds what follows, and what the release says of itself.
   *
   * @param dataset the asserted graphs
   * @param reasoned what HermiT concluded
   * @param effects the net effects with their chains
   * @param seeds the seeds, for what follows from parts of their claims
   * @param filters which parts
   * @param questions the questions that come with it
   * @param id identifier of the release
   * @param ontologyVersion dated version of the ontology
   * @param counts what it holds, by name
   * @param health what the check found
   */
  public static void complete(
      DatasetGraph dataset,
      Consistent reasoned,
      List<Effect> effects,
      Seeds seeds,
      List<NamedFilter> filters,
      List<Question> questions,
      String id,
      String ontologyVersion,
      Map<String, Long> counts,
      Health health) {
    String release = Vocabulary.BASE + "release/" + id;
    String run = release + "/reasoning";
    InferredGraph.write(dataset, reasoned, effects, run);
    FilterGraph.write(dataset, seeds, filters);
    RivalGraph.write(dataset, seeds);
    QueryGraph.write(dataset, questions);
    MetadataGraph.write(dataset, release, run, ontologyVersion, counts);
    VoidGraph.write(dataset, release);
    HealthGraph.write(dataset, release, health);
  }
}
