package org.plastogen.reasoning;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.*;

/** Axioms as sentences for a reader who knows no OWL. */
final class AxiomSentence implements OWLAxiomVisitorEx<String> {
  private static final OWLDataFactory FACTORY = OWLManager.getOWLDataFactory();

  private final Function<OWLEntity, String> names;
  private final Function<OWLObject, String> otherwise;
  private final ExpressionPhrase phrase;

  /** Sentences with these names; what has no sentence of its own is left to the last argument. */
  AxiomSentence(Function<OWLEntity, String> names, Function<OWLObject, String> otherwise) {
    this.names = names;
    this.otherwise = otherwise;
    this.phrase = new ExpressionPhrase(names, otherwise);
  }

  String of(OWLAxiom axiom) {
    return axiom.accept(this);
  }

  @Override
  public <T> String doDefault(T object) {
    return otherwise.apply((OWLObject) object);
  }

  @Override
  public String visit(OWLSubClassOfAxiom axiom) {
    return axiom.getSuperClass().isOWLNothing()
        ? "nothing can be " + phrase.of(axiom.getSubClass())
        : "every " + phrase.of(axiom.getSubClass()) + " is " + kind(axiom.getSuperClass());
  }

  /** With an article before a name. */
  private String kind(OWLClassExpression expression) {
    String told = phrase.of(expression);
    if (expression.isAnonymous() || expression.isOWLThing() || expression.isOWLNothing()) {
      return told;
    }
    return (told.matches("\"[aeiouAEIOU].*") ? "an " : "a ") + told;
  }

  @Override
  public String visit(OWLEquivalentClassesAxiom axiom) {
    return phrase.list(axiom.classExpressions().sorted(), " is the same as ");
  }

  @Override
  public String visit(OWLDisjointClassesAxiom axiom) {
    return axiom.classExpressions().count() == 2
        ? "nothing is both " + phrase.list(axiom.classExpressions().sorted(), " and ")
        : "nothing is more than one of " + phrase.list(axiom.classExpressions().sorted(), ", ");
  }

  @Override
  public String visit(OWLDisjointUnionAxiom axiom) {
    return phrase.of(axiom.getOWLClass())
        + " is exactly one of "
        + phrase.list(axiom.classExpressions().sorted(), ", ");
  }

  @Override
  public String visit(OWLClassAssertionAxiom axiom) {
    return phrase.of(axiom.getIndividual()) + " is " + kind(axiom.getClassExpression());
  }

  @Override
  public String visit(OWLObjectPropertyAssertionAxiom axiom) {
    return phrase.of(axiom.getSubject())
        + " "
        + phrase.of(axiom.getProperty())
        + " "
        + phrase.of(axiom.getObject());
  }

  @Override
  public String visit(OWLNegativeObjectPropertyAssertionAxiom axiom) {
    return phrase.of(axiom.getSubject())
        + " has no "
        + phrase.of(axiom.getProperty())
        + " to "
        + phrase.of(axiom.getObject());
  }

  @Override
  public String visit(OWLDataPropertyAssertionAxiom axiom) {
    return phrase.of(axiom.getSubject())
        + " has "
        + data(axiom.getProperty())
        + " "
        + ExpressionPhrase.of(axiom.getObject());
  }

  @Override
  public String visit(OWLNegativeDataPropertyAssertionAxiom axiom) {
    return phrase.of(axiom.getSubject())
        + " does not have "
        + data(axiom.getProperty())
        + " "
        + ExpressionPhrase.of(axiom.getObject());
  }

  @Override
  public String visit(OWLSameIndividualAxiom axiom) {
    return axiom.individuals().sorted().map(phrase::of).collect(Collectors.joining(" is "));
  }

  @Override
  public String visit(OWLDifferentIndividualsAxiom axiom) {
    return axiom.individuals().sorted().map(phrase::of).collect(Collectors.joining(", "))
        + " are all different";
  }

  @Override
  public String visit(OWLObjectPropertyDomainAxiom axiom) {
    return "whatever has "
        + phrase.of(axiom.getProperty())
        + " to anything is "
        + kind(axiom.getDomain());
  }

  @Override
  public String visit(OWLObjectPropertyRangeAxiom axiom) {
    return "whatever " + phrase.of(axiom.getProperty()) + " leads to is " + kind(axiom.getRange());
  }

  @Override
  public String visit(OWLDataPropertyDomainAxiom axiom) {
    return "whatever has " + data(axiom.getProperty()) + " is " + kind(axiom.getDomain());
  }

  @Override
  public String visit(OWLDataPropertyRangeAxiom axiom) {
    return "each value of "
        + data(axiom.getProperty())
        + " is of datatype "
        + phrase.of(axiom.getRange());
  }

  @Override
  public String visit(OWLSubDataPropertyOfAxiom axiom) {
    return "each value of "
        + data(axiom.getSubProperty())
        + " is a value of "
        + data(axiom.getSuperProperty());
  }

  @Override
  public String visit(OWLEquivalentDataPropertiesAxiom axiom) {
    return axiom.properties().sorted().map(this::data).collect(Collectors.joining(" means "));
  }

  @Override
  public String visit(OWLDisjointDataPropertiesAxiom axiom) {
    return "nothing has the same value of more than one of "
        + axiom.properties().sorted().map(this::data).collect(Collectors.joining(", "));
  }

  @Override
  public String visit(OWLHasKeyAxiom axiom) {
    return "no two named things are "
        + phrase.of(axiom.getClassExpression())
        + " and agree in "
        + Stream.concat(
                axiom.objectPropertyExpressions().map(phrase::of),
                axiom.dataPropertyExpressions().map(this::data))
            .sorted()
            .collect(Collectors.joining(", "));
  }

  @Override
  public String visit(OWLDatatypeDefinitionAxiom axiom) {
    return "the datatype "
        + phrase.of(axiom.getDatatype())
        + " is defined as "
        + phrase.of(axiom.getDataRange());
  }

  @Override
  public String visit(OWLDeclarationAxiom axiom) {
    return "\""
        + names.apply(axiom.getEntity())
        + "\" is declared as "
        + EntityKind.of(axiom.getEntity());
  }

  @Override
  public String visit(OWLAnnotationAssertionAxiom axiom) {
    return axiom
            .getSubject()
            .asIRI()
            .map(iri -> "\"" + names.apply(FACTORY.getOWLNamedIndividual(iri)) + "\"")
            .orElse("something without a name")
        + " is annotated with \""
        + names.apply(axiom.getProperty())
        + "\": "
        + axiom
            .getValue()
            .asLiteral()
            .map(ExpressionPhrase::of)
            .orElse(axiom.getValue().toString());
  }

  @Override
  public String visit(OWLSubObjectPropertyOfAxiom axiom) {
    return "whatever is related by "
        + phrase.of(axiom.getSubProperty())
        + " is related by "
        + phrase.of(axiom.getSuperProperty());
  }

  @Override
  public String visit(OWLEquivalentObjectPropertiesAxiom axiom) {
    return axiom.properties().sorted().map(phrase::of).collect(Collectors.joining(" means "));
  }

  @Override
  public String visit(OWLDisjointObjectPropertiesAxiom axiom) {
    return "no two things are related by more than one of "
        + axiom.properties().sorted().map(phrase::of).collect(Collectors.joining(", "));
  }

  @Override
  public String visit(OWLInverseObjectPropertiesAxiom axiom) {
    return phrase.of(axiom.getFirstProperty())
        + " is the reverse of "
        + phrase.of(axiom.getSecondProperty());
  }

  @Override
  public String visit(OWLSubPropertyChainOfAxiom axiom) {
    return axiom.getPropertyChain().stream()
            .map(phrase::of)
            .collect(Collectors.joining(" and then "))
        + " together make "
        + phrase.of(axiom.getSuperProperty());
  }

  @Override
  public String visit(OWLTransitiveObjectPropertyAxiom axiom) {
    return phrase.of(axiom.getProperty()) + " carries on from one to the next (it is transitive)";
  }

  @Override
  public String visit(OWLSymmetricObjectPropertyAxiom axiom) {
    return phrase.of(axiom.getProperty()) + " holds both ways";
  }

  @Override
  public String visit(OWLAsymmetricObjectPropertyAxiom axiom) {
    return phrase.of(axiom.getProperty()) + " never holds both ways";
  }

  @Override
  public String visit(OWLReflexiveObjectPropertyAxiom axiom) {
    return "everything has " + phrase.of(axiom.getProperty()) + " to itself";
  }

  @Override
  public String visit(OWLIrreflexiveObjectPropertyAxiom axiom) {
    return "nothing has " + phrase.of(axiom.getProperty()) + " to itself";
  }

  @Override
  public String visit(OWLFunctionalObjectPropertyAxiom axiom) {
    return "nothing has " + phrase.of(axiom.getProperty()) + " to more than one thing";
  }

  @Override
  public String visit(OWLInverseFunctionalObjectPropertyAxiom axiom) {
    return "no thing is reached by " + phrase.of(axiom.getProperty()) + " from more than one";
  }

  @Override
  public String visit(OWLFunctionalDataPropertyAxiom axiom) {
    return "nothing has more than one value of " + data(axiom.getProperty());
  }

  private String data(OWLDataPropertyExpression property) {
    return phrase.of(property);
  }
}
