package org.plastogen.endpoint.guard;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/**
 * The pattern of a SERVICE as a query for the other side. ARQ renames variables of sub-queries by
 * putting slashes before them; they travel without.
 */
final class RemotePattern {

  private final OpService service;
  private final Map<Var, Var> here = new HashMap<>();

  RemotePattern(OpService service) {
    this.service = service;
    OpVars.visibleVars(service.getSubOp()).forEach(each -> here.put(written(each), each));
  }

  /**
   * The query to send.
   *
   * @param shared variables that both sides bind
   * @param rows their values on this side
   */
  String query(Set<Var> shared, List<Binding> rows) {
    ElementGroup group = new ElementGroup();
    if (!shared.isEmpty()) {
      ElementData values = new ElementData();
      shared.forEach(each -> values.add(written(each)));
      Set<Binding> distinct = new LinkedHashSet<>();
      rows.forEach(row -> distinct.add(projected(row, shared)));
      distinct.forEach(values::add);
      group.addElement(values);
    }
    group.addElement(pattern());
    Query query = QueryFactory.make();
    query.setSyntax(Syntax.syntaxSPARQL_11);
    query.setQuerySelectType();
    query.setQueryResultStar(true);
    query.setQueryPattern(group);
    return query.serialize();
  }

  private Element pattern() {
    Query asked = OpAsQuery.asQuery(Rename.reverseVarRename(service.getSubOp(), true));
    boolean plain =
        asked.isQueryResultStar()
            && !asked.isDistinct()
            && !asked.isReduced()
            && !asked.hasLimit()
            && !asked.hasOffset()
            && !asked.hasOrderBy()
            && !asked.hasGroupBy()
            && !asked.hasValues();
    return plain ? asked.getQueryPattern() : new ElementSubQuery(asked);
  }

  /** A row from the other side, under the names of this side. */
  Binding local(Binding remote) {
    BindingBuilder builder = Binding.builder();
    remote.forEach(
        (variable, value) -> {
          Var known = here.get(variable);
          if (known != null) {
            builder.add(known, value);
          }
        });
    return builder.build();
  }

  /** Blank nodes mean nothing on the other side, so their place is left open. */
  private static Binding projected(Binding row, Set<Var> shared) {
    BindingBuilder builder = Binding.builder();
    for (Var each : shared) {
      Node value = row.get(each);
      if (value != null && !value.isBlank()) {
        builder.add(written(each), value);
      }
    }
    return builder.build();
  }

  private static Var written(Var variable) {
    return Var.alloc(variable.getName().replaceFirst("^/+", ""));
  }
}
