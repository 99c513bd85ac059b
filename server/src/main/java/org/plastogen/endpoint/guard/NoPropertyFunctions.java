package org.plastogen.endpoint.guard;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/** No predicate is computed; every one is looked up in the data. Never loads a class by name. */
final class NoPropertyFunctions extends PropertyFunctionRegistry {

  @Override
  public boolean manages(String iri) {
    return false;
  }

  @Override
  public @Nullable PropertyFunctionFactory get(String iri) {
    return null;
  }
}
