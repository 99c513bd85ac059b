package org.plastogen.endpoint.guard;

import java.util.Iterator;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/** The functions one query can call by IRI: casts to XSD types. Never loads a class by name. */
final class ClosedFunctions extends FunctionRegistry {

  ClosedFunctions(QueryWatch watch) {
    FunctionRegistry standard = FunctionRegistry.get();
    for (Iterator<String> iris = standard.keys(); iris.hasNext(); ) {
      String iri = iris.next();
      if (iri.startsWith(XSD.NS)) {
        FunctionFactory cast = standard.get(iri);
        put(iri, name -> new SafeCast(name, cast.create(name), watch));
      }
    }
    for (GuardedFunctions function : GuardedFunctions.values()) {
      put(function.iri(), iri -> function.make(watch));
    }
  }

  /** Whether a query may call this function. */
  static boolean isOffered(String iri) {
    return iri.startsWith(XSD.NS) && FunctionRegistry.get().isRegistered(iri);
  }

  @Override
  public @Nullable FunctionFactory get(String iri) {
    return isRegistered(iri) ? super.get(iri) : null;
  }
}
