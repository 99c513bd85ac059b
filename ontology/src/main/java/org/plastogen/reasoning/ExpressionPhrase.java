package org.plastogen.reasoning;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLClassExpressionVisitorEx;
import org.semanticweb.owlapi.model.OWLDataAllValuesFrom;
import org.semanticweb.owlapi.model.OWLDataCardinalityRestriction;
import org.semanticweb.owlapi.model.OWLDataExactCardinality;
import org.semanticweb.owlapi.model.OWLDataHasValue;
import org.semanticweb.owlapi.model.OWLDataMaxCardinality;
import org.semanticweb.owlapi.model.OWLDataMinCardinality;
import org.semanticweb.owlapi.model.OWLDataPropertyExpression;
import org.semanticweb.owlapi.model.OWLDataRange;
import org.semanticweb.owlapi.model.OWLDataSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLIndividual;
import org.semanticweb.owlapi.model.OWLLiteral;
import org.semanticweb.owlapi.model.OWLObject;
import org.semanticweb.owlapi.model.OWLObjectAllValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectCardinalityRestriction;
import org.semanticweb.owlapi.model.OWLObjectComplementOf;
import org.semanticweb.owlapi.model.OWLObjectExactCardinality;
import org.semanticweb.owlapi.model.OWLObjectHasSelf;
import org.semanticweb.owlapi.model.OWLObjectHasValue;
import org.semanticweb.owlapi.model.OWLObjectIntersectionOf;
import org.semanticweb.owlapi.model.OWLObjectInverseOf;
import org.semanticweb.owlapi.model.OWLObjectMaxCardinality;
import org.semanticweb.owlapi.model.OWLObjectMinCardinality;
import org.semanticweb.owlapi.model.OWLObjectOneOf;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLObjectSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectUnionOf;

/** Class expressions as phrases: "something that blocks some receptor". */
final class ExpressionPhrase implements OWLClassExpressionVisitorEx<String> {
  private static final int LONG = 80;

  private final Function<OWLEntity, String> names;
  private final Function<OWLObject, String> otherwise;

  /** Phrases with these names; what has no phrase of its own is left to the last argument. */
  ExpressionPhrase(Function<OWLEntity, String> names, Function<OWLObject, String> otherwise) {
    this.names = names;
    this.otherwise = otherwise;
  }

  String of(OWLClassExpression expression) {
    return expression.accept(this);
  }

  String of(OWLObjectPropertyExpression property) {
    return property instanceof OWLObjectInverseOf inverse
        ? "the reverse of " + of(inverse.getInverse())
        : "\"" + names.apply(property.asOWLObjectProperty()) + "\"";
  }

  String of(OWLIndividual individual) {
    return individual.isNamed()
        ? "\"" + names.apply(individual.asOWLNamedIndividual()) + "\""
        : "something without a name";
  }

  String list(Stream<? extends OWLClassExpression> expressions, String word) {
    return expressions.map(this::of).collect(Collectors.joining(word));
  }

  @Override
  public <T> String doDefault(T object) {
    return otherwise.apply((OWLObject) object);
  }

  @Override
  public String visit(OWLClass named) {
    if (named.isOWLThing()) {
      return "anything";
    }
    return named.isOWLNothing() ? "nothing" : "\"" + names.apply(named) + "\"";
  }

  @Override
  public String visit(OWLObjectIntersectionOf both) {
    return list(both.operands().sorted(), " that is also ");
  }

  @Override
  public String visit(OWLObjectUnionOf either) {
    return list(either.operands().sorted(), " or ");
  }

  @Override
  public String visit(OWLObjectComplementOf not) {
    return "anything but " + of(not.getOperand());
  }

  @Override
  public String visit(OWLObjectSomeValuesFrom some) {
    return "something with " + of(some.getProperty()) + " to some " + of(some.getFiller());
  }

  @Override
  public String visit(OWLObjectAllValuesFrom only) {
    return "something with " + of(only.getProperty()) + " to nothing but " + of(only.getFiller());
  }

  @Override
  public String visit(OWLObjectHasValue value) {
    return "something with " + of(value.getProperty()) + " to " + of(value.getFiller());
  }

  @Override
  public String visit(OWLObjectHasSelf self) {
    return "something with " + of(self.getProperty()) + " to itself";
  }

  @Override
  public String visit(OWLObjectMinCardinality least) {
    return count("at least ", least);
  }

  @Override
  public String visit(OWLObjectMaxCardinality most) {
    return count("at most ", most);
  }

  @Override
  public String visit(OWLObjectExactCardinality exact) {
    return count("exactly ", exact);
  }

  private String count(String word, OWLObjectCardinalityRestriction restriction) {
    return "something with "
        + of(restriction.getProperty())
        + " to "
        + word
        + restriction.getCardinality()
        + " "
        + of(restriction.getFiller());
  }

  @Override
  public String visit(OWLObjectOneOf oneOf) {
    return oneOf.individuals().sorted().map(this::of).collect(Collectors.joining(" or "));
  }

  @Override
  public String visit(OWLDataSomeValuesFrom some) {
    return "something with a value of " + of(some.getProperty()) + kind(some.getFiller());
  }

  @Override
  public String visit(OWLDataAllValuesFrom only) {
    return "something with no value of "
        + of(only.getProperty())
        + " but of datatype "
        + of(only.getFiller());
  }

  @Override
  public String visit(OWLDataHasValue value) {
    return "something with " + of(value.getProperty()) + " " + of(value.getFiller());
  }

  @Override
  public String visit(OWLDataMinCardinality least) {
    return values("at least ", least);
  }

  @Override
  public String visit(OWLDataMaxCardinality most) {
    return values("at most ", most);
  }

  @Override
  public String visit(OWLDataExactCardinality exact) {
    return values("exactly ", exact);
  }

  private String values(String word, OWLDataCardinalityRestriction restriction) {
    return "something with "
        + word
        + restriction.getCardinality()
        + (restriction.getCardinality() == 1 ? " value of " : " values of ")
        + of(restriction.getProperty())
        + kind(restriction.getFiller());
  }

  String of(OWLDataPropertyExpression property) {
    return "\"" + names.apply(property.asOWLDataProperty()) + "\"";
  }

  /** A datatype by its name; a restricted one in Manchester syntax. */
  String of(OWLDataRange range) {
    return range.isOWLDatatype() ? names.apply(range.asOWLDatatype()) : otherwise.apply(range);
  }

  private String kind(OWLDataRange range) {
    return range.isTopDatatype() ? "" : " of datatype " + of(range);
  }

  /** A value, cut short if it is a long text. */
  static String of(OWLLiteral literal) {
    String text = literal.getLiteral().replaceAll("\\s+", " ");
    return text.codePointCount(0, text.length()) > LONG
        ? text.substring(0, text.offsetByCodePoints(0, LONG)) + " …"
        : text;
  }
}
