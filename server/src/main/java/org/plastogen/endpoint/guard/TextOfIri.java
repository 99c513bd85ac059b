package org.plastogen.endpoint.guard;

import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;

/**
 * Gives back its argument if an IRI can be made of it in time: dots and slashes of a megabyte would
 * keep a processor for minutes, and nothing could stop it.
 */
final class TextOfIri extends FunctionBase1 {

  private final QueryWatch watch;

  TextOfIri(QueryWatch watch) {
    this.watch = watch;
  }

  @Override
  public NodeValue exec(NodeValue value) {
    if (value.isString()) {
      watch.checkIri(value.getString().length());
    }
    return value;
  }
}
