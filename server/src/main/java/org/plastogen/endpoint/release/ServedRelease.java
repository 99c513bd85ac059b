package org.plastogen.endpoint.release;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.plastogen.endpoint.guard.Limits;

/**
 * One release as the endpoint serves it.
 *
 * <p>The endpoint only reads the dataset and never closes it: who opened it closes it, after the
 * release is no longer served and {@link Limits#queryTimeout()} has passed.
 *
 * @param id the name of the release, for instance the hash of its folder
 * @param ontologyVersion the version of the ontology, as it should be shown
 * @param counts how many of what the release holds, such as {@code claims → 412}; shown in key
 *     order
 * @param examples queries to offer on the front page, in this order
 * @param dataset the content. Its default graph must already hold the union of all its named graphs
 * @param files what may be downloaded, in this order
 */
public record ServedRelease(
    String id,
    String ontologyVersion,
    SortedMap<String, Long> counts,
    List<ExampleQuery> examples,
    DatasetGraph dataset,
    List<ReleaseFile> files) {

  /** A release without files to hand out. */
  public ServedRelease(
      String id,
      String ontologyVersion,
      SortedMap<String, Long> counts,
      List<ExampleQuery> examples,
      DatasetGraph dataset) {
    this(id, ontologyVersion, counts, examples, dataset, List.of());
  }

  public ServedRelease {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(ontologyVersion, "ontologyVersion");
    Objects.requireNonNull(dataset, "dataset");
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    examples = List.copyOf(examples);
    files = List.copyOf(files);
  }
}
