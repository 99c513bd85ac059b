package org.plastogen.reasoning.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLObjectProperty;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLSubPropertyChainOfAxiom;

/**
 * Finds pairs of opposite relations, such as <i>increases</i> and <i>decreases</i>, for which two
 * steps of the negative one entail both the positive and the negative: then every effect that
 * crosses two of them has both signs, and no reasoner calls that a contradiction.
 */
final class DoubleNegatives {
  private static final String[][] OPPOSITES = {
    {"increas", "decreas"},
    {"positive", "negative"},
    {"activat", "inactivat"},
    {"activat", "inhibit"},
    {"stimulat", "inhibit"},
    {"promot", "inhibit"},
    {"upregulat", "downregulat"},
    {"up-regulat", "down-regulat"},
    {"enhanc", "reduc"},
    {"rais", "lower"}
  };

  /** Two steps of a relation that entail it and its opposite. */
  record Both(
      OWLObjectProperty first,
      OWLObjectProperty second,
      OWLObjectProperty positive,
      OWLObjectProperty negative,
      Set<OWLAxiom> because) {}

  private final RoleBox roles;
  private final SortedMap<String, OWLObjectProperty> byName = new TreeMap<>();

  DoubleNegatives(
      RoleBox roles, Iterable<OWLObjectProperty> properties, Function<OWLEntity, String> names) {
    this.roles = roles;
    properties.forEach(
        p -> byName.putIfAbsent(names.apply(p).toLowerCase(java.util.Locale.ROOT), p));
  }

  List<Both> find() {
    Map<OWLObjectProperty, Map<OWLObjectProperty, List<OWLAxiom>>> above = new LinkedHashMap<>();
    byName.values().forEach(p -> above.put(p, roles.above(p)));
    Map<List<OWLObjectProperty>, Both> found = new LinkedHashMap<>();
    for (Map.Entry<String, OWLObjectProperty> named : byName.entrySet()) {
      for (OWLObjectProperty negative : opposite(named.getKey()).stream().toList()) {
        both(named.getValue(), negative, above)
            .ifPresent(both -> found.putIfAbsent(List.of(both.positive(), both.negative()), both));
      }
    }
    return List.copyOf(found.values());
  }

  private Optional<OWLObjectProperty> opposite(String name) {
    for (String[] pair : OPPOSITES) {
      OWLObjectProperty other =
          name.contains(pair[0]) ? byName.get(name.replace(pair[0], pair[1])) : null;
      if (other != null) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private Optional<Both> both(
      OWLObjectProperty positive,
      OWLObjectProperty negative,
      Map<OWLObjectProperty, Map<OWLObjectProperty, List<OWLAxiom>>> above) {
    List<OWLObjectProperty> below =
        above.entrySet().stream()
            .filter(e -> e.getValue().containsKey(negative))
            .map(Map.Entry::getKey)
            .sorted(java.util.Comparator.comparing(p -> !p.equals(negative)))
            .toList();
    for (OWLObjectProperty first : below) {
      for (OWLObjectProperty second : below) {
        Optional<Set<OWLAxiom>> up = steps(first, second, positive, above);
        Optional<Set<OWLAxiom>> down = steps(first, second, negative, above);
        if (up.isPresent() && down.isPresent()) {
          Set<OWLAxiom> because = new LinkedHashSet<>(up.get());
          because.addAll(down.get());
          return Optional.of(new Both(first, second, positive, negative, because));
        }
      }
    }
    return Optional.empty();
  }

  /** The axioms by which two steps entail a relation. */
  private Optional<Set<OWLAxiom>> steps(
      OWLObjectProperty first,
      OWLObjectProperty second,
      OWLObjectProperty goal,
      Map<OWLObjectProperty, Map<OWLObjectProperty, List<OWLAxiom>>> above) {
    for (OWLSubPropertyChainOfAxiom chain : roles.chains()) {
      List<OWLObjectPropertyExpression> parts = chain.getPropertyChain();
      if (parts.size() == 2) {
        Optional<Set<OWLAxiom>> by =
            by(
                first,
                second,
                goal,
                parts.get(0),
                parts.get(1),
                chain.getSuperProperty(),
                chain,
                above);
        if (by.isPresent()) {
          return by;
        }
      }
    }
    return roles.transitive().stream()
        .map(
            t ->
                by(
                    first,
                    second,
                    goal,
                    t.getProperty(),
                    t.getProperty(),
                    t.getProperty(),
                    t,
                    above))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Set<OWLAxiom>> by(
      OWLObjectProperty first,
      OWLObjectProperty second,
      OWLObjectProperty goal,
      OWLObjectPropertyExpression left,
      OWLObjectPropertyExpression right,
      OWLObjectPropertyExpression whole,
      OWLAxiom axiom,
      Map<OWLObjectProperty, Map<OWLObjectProperty, List<OWLAxiom>>> above) {
    if (!left.isNamed() || !right.isNamed() || !whole.isNamed()) {
      return Optional.empty();
    }
    List<List<OWLAxiom>> ways = new ArrayList<>();
    ways.add(above.get(first).get(left.asOWLObjectProperty()));
    ways.add(above.get(second).get(right.asOWLObjectProperty()));
    ways.add(above.getOrDefault(whole.asOWLObjectProperty(), Map.of()).get(goal));
    if (ways.contains(null)) {
      return Optional.empty();
    }
    Set<OWLAxiom> because = new LinkedHashSet<>();
    because.add(axiom);
    ways.forEach(because::addAll);
    return Optional.of(because);
  }
}
