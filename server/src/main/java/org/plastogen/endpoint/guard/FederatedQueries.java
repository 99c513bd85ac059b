package org.plastogen.endpoint.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.service.bulk.ChainingServiceExecutorBulk;
import org.apache.jena.sparql.service.bulk.ServiceExecutorBulk;

/**
 * Runs the SERVICE parts of one query. What is bound so far goes along as VALUES, many rows in one
 * request, so that a join costs few requests and the other side does not send what does not match.
 */
final class FederatedQueries implements ChainingServiceExecutorBulk {

  /** Rows in one request. */
  private static final int BATCH = 200;

  /** Requests for one query. */
  private static final int MOST_REQUESTS = 50;

  private static final long MOST_BYTES = 16L * 1024 * 1024;

  private final AllowedServices allowed;
  private final QueryWatch watch;
  private int requests;

  FederatedQueries(AllowedServices allowed, QueryWatch watch) {
    this.allowed = allowed;
    this.watch = watch;
  }

  @Override
  public QueryIterator createExecution(
      OpService service, QueryIterator input, ExecutionContext context, ServiceExecutorBulk chain) {
    List<Binding> joined = new ArrayList<>();
    try {
      Map<Node, List<Binding>> batches = new LinkedHashMap<>();
      while (input.hasNext()) {
        Binding row = input.next();
        Node target = target(service, row);
        List<Binding> batch = batches.computeIfAbsent(target, t -> new ArrayList<>());
        batch.add(row);
        if (batch.size() == BATCH) {
          join(service, target, batch, joined);
          batch.clear();
        }
      }
      batches.forEach((target, batch) -> join(service, target, batch, joined));
    } finally {
      input.close();
    }
    return QueryIterPlainWrapper.create(joined.iterator(), context);
  }

  /** Where to ask; judged again here, for a variable has a value only now. */
  private Node target(OpService service, Binding row) {
    Node node = service.getService();
    Node bound = node.isVariable() ? row.get(Var.alloc(node)) : node;
    try {
      allowed.check(bound == null ? node : bound);
    } catch (RefusedRequest e) {
      throw watch.stop(e.refusal());
    }
    if (bound == null) {
      throw watch.stop(
          new Refusal.NotOffered(
              "SERVICE " + node + " is not offered while the variable has no value."));
    }
    return bound;
  }

  private void join(OpService service, Node target, List<Binding> batch, List<Binding> joined) {
    if (batch.isEmpty()) {
      return;
    }
    watch.check();
    if (++requests > MOST_REQUESTS) {
      throw watch.stop(
          new Refusal.ValueTooLarge(
              "The query asks other endpoints more than "
                  + MOST_REQUESTS
                  + " times; put less before SERVICE."));
    }
    Set<Var> shared = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
    shared.addAll(OpVars.visibleVars(service.getSubOp()));
    shared.removeIf(variable -> batch.stream().noneMatch(row -> row.contains(variable)));
    RemotePattern pattern = new RemotePattern(service);
    List<Binding> found = ask(service, target, pattern.query(shared, batch));
    for (Binding row : batch) {
      for (Binding remote : found) {
        watch.check();
        Binding here = pattern.local(remote);
        if (Algebra.compatible(row, here)) {
          joined.add(merge(row, here));
        }
      }
    }
  }

  private List<Binding> ask(OpService service, Node target, String query) {
    Duration left = watch.remaining();
    if (left.isNegative() || left.isZero()) {
      watch.check();
    }
    try {
      RemoteEndpoint remote = new RemoteEndpoint(target.getURI(), MOST_BYTES);
      return RemoteEndpoint.rows(watch.elsewhere(() -> remote.select(query, left)), watch::check);
    } catch (RemoteEndpoint.NoAnswer e) {
      watch.check();
      if (service.getSilent()) {
        return List.of(BindingFactory.empty());
      }
      throw watch.stop(
          new Refusal.OtherEndpoint("<" + target.getURI() + "> " + e.getMessage() + "."));
    }
  }

  private static Binding merge(Binding row, Binding more) {
    BindingBuilder builder = Binding.builder(row);
    more.forEach(
        (variable, value) -> {
          if (!row.contains(variable)) {
            builder.add(variable, value);
          }
        });
    return builder.build();
  }
}
