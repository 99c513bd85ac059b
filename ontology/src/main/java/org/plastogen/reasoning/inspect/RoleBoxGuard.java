package org.plastogen.reasoning.inspect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plastogen.reasoning.Statement;
import org.plastogen.reasoning.Teller;
import org.plastogen.reasoning.TextPlace;
import org.semanticweb.owlapi.model.OWLAsymmetricObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDisjointObjectPropertiesAxiom;
import org.semanticweb.owlapi.model.OWLFunctionalObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLInverseFunctionalObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLIrreflexiveObjectPropertyAxiom;
import org.semanticweb.owlapi.model.OWLObjectCardinalityRestriction;
import org.semanticweb.owlapi.model.OWLObjectHasSelf;
import org.semanticweb.owlapi.model.OWLObjectProperty;

/**
 * Explains what of the role box no reasoner takes, before one refuses it: chains that go round in a
 * circle, and chained or transitive properties where only a simple one may stand.
 */
final class RoleBoxGuard {
  private final Collection<OWLAxiom> axioms;
  private final Teller teller;
  private final TextPlace start;
  private final RoleBox roles;

  RoleBoxGuard(Collection<OWLAxiom> axioms, Teller teller, TextPlace start) {
    this.axioms = axioms;
    this.teller = teller;
    this.start = start;
    this.roles = new RoleBox(axioms);
  }

  /**
   * What was found.
   *
   * @param findings the findings
   * @param refused axioms that HermiT would not take
   */
  record Outcome(List<Finding> findings, Set<OWLAxiom> refused) {}

  Outcome check() {
    List<Finding> findings = new ArrayList<>();
    Set<OWLAxiom> refused = new LinkedHashSet<>();
    for (List<RoleBox.Link> circle : roles.irregular()) {
      OWLAxiom chain = circle.get(0).axiom();
      if (refused.add(chain)) {
        findings.add(circle(circle));
      }
    }
    Map<OWLObjectProperty, List<OWLAxiom>> notSimple = roles.notSimple();
    for (OWLAxiom axiom : axioms) {
      for (OWLObjectProperty property : demandedSimple(axiom)) {
        if (notSimple.containsKey(property)) {
          refused.add(axiom);
          findings.add(notSimple(axiom, property, notSimple.get(property)));
        }
      }
    }
    Set<OWLObjectProperty> properties = new TreeSet<>();
    axioms.forEach(a -> a.objectPropertiesInSignature().forEach(properties::add));
    new DoubleNegatives(roles, properties, teller::name)
        .find().stream().map(this::bothSigns).forEach(findings::add);
    return new Outcome(findings, refused);
  }

  private Finding circle(List<RoleBox.Link> circle) {
    RoleBox.Link chain = circle.get(0);
    Set<OWLAxiom> because = new LinkedHashSet<>();
    circle.forEach(link -> because.add(link.axiom()));
    String message =
        "\""
            + teller.name(chain.to())
            + "\" is made by way of a chain with \""
            + teller.name(chain.from())
            + "\" in it, and \""
            + teller.name(chain.from())
            + "\" in turn by way of \""
            + teller.name(chain.to())
            + "\": the chains go round in a circle, and no OWL 2 DL reasoner takes them";
    return finding("irregular-chain", message, chain.axiom(), because);
  }

  private Finding notSimple(OWLAxiom axiom, OWLObjectProperty property, List<OWLAxiom> made) {
    Set<OWLAxiom> because = new LinkedHashSet<>();
    because.add(axiom);
    because.addAll(made);
    String message =
        "\""
            + teller.name(property)
            + "\" follows from chains or carries on from one to the next, so it can not be counted,"
            + " declared functional, irreflexive, asymmetric or disjoint: no OWL 2 DL reasoner"
            + " takes that";
    return finding("non-simple-property", message, axiom, because);
  }

  private Finding bothSigns(DoubleNegatives.Both both) {
    String message =
        "\""
            + teller.name(both.first())
            + "\" and then \""
            + teller.name(both.second())
            + "\" makes both \""
            + teller.name(both.positive())
            + "\" and its opposite \""
            + teller.name(both.negative())
            + "\": whatever crosses two of them has both signs, and no reasoner calls that a"
            + " contradiction";
    return finding("both-signs", message, both.because().iterator().next(), both.because());
  }

  private Finding finding(String rule, String message, OWLAxiom at, Collection<OWLAxiom> because) {
    List<Statement> told = because.stream().map(teller::tell).toList();
    return new Finding(rule, teller.tell(at).place().orElse(start), message, told);
  }

  /** The properties that the axiom may only use if they are simple. */
  private static Set<OWLObjectProperty> demandedSimple(OWLAxiom axiom) {
    Set<OWLObjectProperty> demanded = new TreeSet<>();
    named(axiom).ifPresent(demanded::add);
    if (axiom instanceof OWLDisjointObjectPropertiesAxiom disjoint) {
      disjoint.properties().forEach(p -> demanded.add(p.getNamedProperty()));
    }
    nested(axiom).forEach(demanded::add);
    return demanded;
  }

  private static Optional<OWLObjectProperty> named(OWLAxiom axiom) {
    if (axiom instanceof OWLFunctionalObjectPropertyAxiom a) {
      return Optional.of(a.getProperty().getNamedProperty());
    }
    if (axiom instanceof OWLInverseFunctionalObjectPropertyAxiom a) {
      return Optional.of(a.getProperty().getNamedProperty());
    }
    if (axiom instanceof OWLIrreflexiveObjectPropertyAxiom a) {
      return Optional.of(a.getProperty().getNamedProperty());
    }
    return axiom instanceof OWLAsymmetricObjectPropertyAxiom a
        ? Optional.of(a.getProperty().getNamedProperty())
        : Optional.empty();
  }

  private static Stream<OWLObjectProperty> nested(OWLAxiom axiom) {
    return axiom
        .nestedClassExpressions()
        .filter(e -> e instanceof OWLObjectCardinalityRestriction || e instanceof OWLObjectHasSelf)
        .map(
            e ->
                e instanceof OWLObjectHasSelf self
                    ? self.getProperty().getNamedProperty()
                    : ((OWLObjectCardinalityRestriction) e).getProperty().getNamedProperty());
  }
}
