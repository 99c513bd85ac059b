package org.plastogen.endpoint.guard;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.util.graph.GraphUtils;

/** The solutions of one path pattern with {@code *} or {@code +}, for each row that comes in. */
final class RepeatedPath extends QueryIterRepeatApply {

  private final TriplePath pattern;
  private final PathSteps steps;

  RepeatedPath(TriplePath pattern, QueryIterator input, ExecutionContext execution) {
    super(input, execution);
    this.pattern = pattern;
    this.steps = new PathSteps(execution.getActiveGraph(), execution.getContext());
  }

  @Override
  protected QueryIterator nextStage(Binding row) {
    Node subject = Var.lookup(row, pattern.getSubject());
    Node object = Var.lookup(row, pattern.getObject());
    return QueryIterPlainWrapper.create(solutions(row, subject, object), getExecContext());
  }

  private Iterator<Binding> solutions(Binding row, Node subject, Node object) {
    if (!Var.isVar(subject)) {
      Iterator<Node> ends = steps.from(subject, pattern.getPath(), true).iterator();
      return Var.isVar(object)
          ? Iter.map(ends, end -> BindingFactory.binding(row, Var.alloc(object), end))
          : Iter.map(Iter.filter(ends, object::equals), end -> row);
    }
    if (!Var.isVar(object)) {
      Iterator<Node> ends = steps.from(object, pattern.getPath(), false).iterator();
      return Iter.map(ends, end -> BindingFactory.binding(row, Var.alloc(subject), end));
    }
    return Iter.flatMap(
        GraphUtils.allNodes(getExecContext().getActiveGraph()),
        start -> fromAnywhere(row, start, Var.alloc(subject), Var.alloc(object)));
  }

  private Iterator<Binding> fromAnywhere(Binding row, Node start, Var subject, Var object) {
    Collection<Node> ends = steps.from(start, pattern.getPath(), true);
    Binding begun = BindingFactory.binding(row, subject, start);
    if (subject.equals(object)) {
      int times = Collections.frequency(ends, start);
      return Collections.nCopies(times, begun).iterator();
    }
    return Iter.map(ends.iterator(), end -> BindingFactory.binding(begun, object, end));
  }
}
