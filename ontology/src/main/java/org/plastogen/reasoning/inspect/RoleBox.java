package org.plastogen.reasoning.inspect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLEquivalentObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLInverseObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLObjectProperty;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLSubObjectPropertyOfAxiom;
import org.semanticweb.owlapi.model.OWLSubPropertyChainOfAxiom;
import org.semanticweb.owlapi.model.OWLTransitiveObjectPropertyAxiom;

/**
 * What an ontology says of its object properties alone: which stand below which, which are made of
 * chains and so not simple, and whether the chains are regular (OWL 2 Structural Specification,
 * section 11.1 and 11.2). A property and its inverse count as one, as both conditions allow.
 */
final class RoleBox {
  /** One property leads to another, because an axiom says so. */
  record Link(OWLObjectProperty from, OWLObjectProperty to, OWLAxiom axiom, boolean chain) {}

  private final List<OWLSubPropertyChainOfAxiom> chains = new ArrayList<>();
  private final List<OWLTransitiveObjectPropertyAxiom> transitive = new ArrayList<>();
  private final Map<OWLObjectProperty, List<Link>> links = new TreeMap<>();

  RoleBox(Collection<OWLAxiom> axioms) {
    axioms.forEach(this::add);
    chains.forEach(this::addChain);
  }

  private void add(OWLAxiom axiom) {
    if (axiom instanceof OWLSubObjectPropertyOfAxiom below) {
      link(below.getSubProperty(), below.getSuperProperty(), axiom, false);
    } else if (axiom instanceof OWLEquivalentObjectPropertiesAxiom same) {
      List<OWLObjectPropertyExpression> all = same.properties().toList();
      all.forEach(one -> all.forEach(other -> link(one, other, axiom, false)));
    } else if (axiom instanceof OWLInverseObjectPropertiesAxiom inverse) {
      link(inverse.getFirstProperty(), inverse.getSecondProperty(), axiom, false);
      link(inverse.getSecondProperty(), inverse.getFirstProperty(), axiom, false);
    } else if (axiom instanceof OWLTransitiveObjectPropertyAxiom carried) {
      transitive.add(carried);
    } else if (axiom instanceof OWLSubPropertyChainOfAxiom chain) {
      chains.add(chain);
    }
  }

  /** Parts of a chain stand strictly below the whole, but for the whole itself at one end. */
  private void addChain(OWLSubPropertyChainOfAxiom chain) {
    List<OWLObjectPropertyExpression> parts = chain.getPropertyChain();
    OWLObjectPropertyExpression whole = chain.getSuperProperty();
    if (whole.isOWLTopObjectProperty()) {
      return;
    }
    int first = 0;
    int last = parts.size();
    if (parts.size() == 2 && parts.get(0).equals(whole) && parts.get(1).equals(whole)) {
      return;
    }
    if (parts.get(0).equals(whole)) {
      first = 1;
    } else if (parts.get(last - 1).equals(whole)) {
      last = last - 1;
    }
    parts.subList(first, last).forEach(part -> link(part, whole, chain, true));
  }

  private void link(
      OWLObjectPropertyExpression from,
      OWLObjectPropertyExpression to,
      OWLAxiom axiom,
      boolean chain) {
    OWLObjectProperty one = from.getNamedProperty();
    OWLObjectProperty other = to.getNamedProperty();
    if (chain || !one.equals(other)) {
      links.computeIfAbsent(one, k -> new ArrayList<>()).add(new Link(one, other, axiom, chain));
    }
  }

  List<OWLSubPropertyChainOfAxiom> chains() {
    return List.copyOf(chains);
  }

  List<OWLTransitiveObjectPropertyAxiom> transitive() {
    return List.copyOf(transitive);
  }

  /** For each property that is not simple, the axioms that make it so. */
  Map<OWLObjectProperty, List<OWLAxiom>> notSimple() {
    Map<OWLObjectProperty, List<OWLAxiom>> found = new LinkedHashMap<>();
    Deque<OWLObjectProperty> open = new ArrayDeque<>();
    transitive.forEach(t -> begin(t.getProperty().getNamedProperty(), t, found, open));
    chains.forEach(c -> begin(c.getSuperProperty().getNamedProperty(), c, found, open));
    while (!open.isEmpty()) {
      OWLObjectProperty at = open.remove();
      for (Link link : links.getOrDefault(at, List.of())) {
        if (!link.chain() && !found.containsKey(link.to())) {
          List<OWLAxiom> because = new ArrayList<>(found.get(at));
          because.add(link.axiom());
          found.put(link.to(), because);
          open.add(link.to());
        }
      }
    }
    return found;
  }

  private static void begin(
      OWLObjectProperty property,
      OWLAxiom axiom,
      Map<OWLObjectProperty, List<OWLAxiom>> found,
      Deque<OWLObjectProperty> open) {
    if (found.putIfAbsent(property, List.of(axiom)) == null) {
      open.add(property);
    }
  }

  /** A property at or above another, with the axioms that put it there. */
  Map<OWLObjectProperty, List<OWLAxiom>> above(OWLObjectProperty property) {
    Map<OWLObjectProperty, List<OWLAxiom>> found = new LinkedHashMap<>();
    found.put(property, List.of());
    Deque<OWLObjectProperty> open = new ArrayDeque<>(List.of(property));
    while (!open.isEmpty()) {
      OWLObjectProperty at = open.remove();
      for (Link link : links.getOrDefault(at, List.of())) {
        boolean upward =
            !link.chain() && !(link.axiom() instanceof OWLInverseObjectPropertiesAxiom);
        if (upward && !found.containsKey(link.to())) {
          List<OWLAxiom> because = new ArrayList<>(found.get(at));
          because.add(link.axiom());
          found.put(link.to(), because);
          open.add(link.to());
        }
      }
    }
    return found;
  }

  /** For each chain by which a property comes to be made of itself, the shortest way round. */
  List<List<Link>> irregular() {
    List<List<Link>> circles = new ArrayList<>();
    for (List<Link> all : links.values()) {
      for (Link link : all) {
        if (link.chain()) {
          back(link).ifPresent(circles::add);
        }
      }
    }
    return circles;
  }

  private Optional<List<Link>> back(Link strict) {
    Map<OWLObjectProperty, List<Link>> ways = new LinkedHashMap<>();
    ways.put(strict.to(), List.of(strict));
    Deque<OWLObjectProperty> open = new ArrayDeque<>(List.of(strict.to()));
    while (!open.isEmpty()) {
      OWLObjectProperty at = open.remove();
      if (at.equals(strict.from())) {
        return Optional.of(ways.get(at));
      }
      for (Link link : links.getOrDefault(at, List.of())) {
        if (!ways.containsKey(link.to())) {
          List<Link> way = new ArrayList<>(ways.get(at));
          way.add(link);
          ways.put(link.to(), way);
          open.add(link.to());
        }
      }
    }
    return Optional.empty();
  }
}
