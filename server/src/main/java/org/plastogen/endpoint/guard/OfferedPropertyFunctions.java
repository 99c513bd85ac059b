package org.plastogen.endpoint.guard;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/** The one predicate that is computed: full-text search. Never loads a class by name. */
final class OfferedPropertyFunctions extends PropertyFunctionRegistry {

  private final DatasetGraph dataset;
  private final QueryWatch watch;

  OfferedPropertyFunctions(DatasetGraph dataset, QueryWatch watch) {
    this.dataset = dataset;
    this.watch = watch;
  }

  /** Whether a query may use a predicate as a property function. */
  static boolean isOffered(String iri) {
    return iri.equals(TextSearch.IRI);
  }

  @Override
  public boolean manages(String iri) {
    return isOffered(iri);
  }

  @Override
  public @Nullable PropertyFunctionFactory get(String iri) {
    return isOffered(iri) ? name -> new TextSearch(dataset, watch) : null;
  }
}
