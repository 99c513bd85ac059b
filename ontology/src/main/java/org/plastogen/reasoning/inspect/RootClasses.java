package org.plastogen.reasoning.inspect;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLEquivalentClassesAxiom;
import org.semanticweb.owlapi.model.OWLObjectCardinalityRestriction;
import org.semanticweb.owlapi.model.OWLObjectIntersectionOf;
import org.semanticweb.owlapi.model.OWLObjectSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;

/**
 * Sorts classes that can have no member into roots and those that are so only because a root is: a
 * class depends on another if it stands below it or demands something of it.
 */
final class RootClasses {
  private final Set<OWLClass> unsatisfiable;
  private final Map<OWLClass, Set<OWLClass>> on = new TreeMap<>();

  RootClasses(Collection<OWLAxiom> axioms, Set<OWLClass> unsatisfiable) {
    this.unsatisfiable = unsatisfiable;
    for (OWLAxiom axiom : axioms) {
      if (axiom instanceof OWLSubClassOfAxiom below && below.getSubClass().isNamed()) {
        depend(below.getSubClass().asOWLClass(), below.getSuperClass());
      } else if (axiom instanceof OWLEquivalentClassesAxiom same) {
        List<OWLClassExpression> all = same.classExpressions().toList();
        all.stream()
            .filter(OWLClassExpression::isNamed)
            .forEach(one -> all.forEach(other -> depend(one.asOWLClass(), other)));
      }
    }
  }

  private void depend(OWLClass one, OWLClassExpression what) {
    if (unsatisfiable.contains(one)) {
      needed(what)
          .filter(other -> !other.equals(one) && unsatisfiable.contains(other))
          .forEach(other -> on.computeIfAbsent(one, k -> new TreeSet<>()).add(other));
    }
  }

  private static Stream<OWLClass> needed(OWLClassExpression what) {
    if (what.isNamed()) {
      return Stream.of(what.asOWLClass());
    }
    if (what instanceof OWLObjectIntersectionOf both) {
      return both.operands().flatMap(RootClasses::needed);
    }
    if (what instanceof OWLObjectSomeValuesFrom some) {
      return needed(some.getFiller());
    }
    return what instanceof OWLObjectCardinalityRestriction count
            && count.getCardinality() > 0
            && !count.getClassExpressionType().getName().contains("Max")
        ? needed(count.getFiller())
        : Stream.empty();
  }

  /**
   * Each class with the root it depends on; a root with itself. Classes that depend on each other
   * in a circle alone are roots, all of them.
   */
  Map<OWLClass, OWLClass> roots() {
    Map<OWLClass, OWLClass> found = new LinkedHashMap<>();
    Set<OWLClass> roots = new TreeSet<>();
    for (OWLClass one : unsatisfiable) {
      Set<OWLClass> before = closure(one);
      if (before.stream().allMatch(other -> closure(other).contains(one))) {
        roots.add(one);
      }
    }
    roots.forEach(root -> found.put(root, root));
    unsatisfiable.stream()
        .sorted()
        .filter(one -> !roots.contains(one))
        .forEach(
            one ->
                found.put(
                    one, closure(one).stream().filter(roots::contains).findFirst().orElse(one)));
    return found;
  }

  private Set<OWLClass> closure(OWLClass start) {
    Set<OWLClass> seen = new TreeSet<>();
    Deque<OWLClass> open = new ArrayDeque<>(on.getOrDefault(start, Set.of()));
    while (!open.isEmpty()) {
      OWLClass at = open.remove();
      if (seen.add(at)) {
        open.addAll(on.getOrDefault(at, Set.of()));
      }
    }
    return seen;
  }
}
