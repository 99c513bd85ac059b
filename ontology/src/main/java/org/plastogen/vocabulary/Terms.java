package org.plastogen.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.plastogen.chain.Sign;

/**
 * What can be said: the classes, relations and ranked scales that seeds may use, read from the
 * ontology file.
 */
public final class Terms {
  /** Where the ontology file stands on the class path. */
  public static final String ONTOLOGY_FILE = "/org/plastogen/ontology/plastogen.ttl";

  /** Properties above the sign algebra, which claims never use themselves. */
  private static final Set<String> NOT_FOR_CLAIMS =
      Set.of(
          Vocabulary.term("relatesTo"),
          Vocabulary.term("influences"),
          Vocabulary.term("netRelation"),
          Vocabulary.term("netIncreases"),
          Vocabulary.term("netDecreases"),
          Vocabulary.term("positiveRun"),
          Vocabulary.term("doubleNegativeRun"));

  private final Model model;
  private final Map<String, OntologyClass> classes;
  private final Map<String, Relation> relations;
  private final Map<String, RankedTerm> evidenceLevels;
  private final Map<String, RankedTerm> certainties;

  private Terms(Model model) {
    this.model = model;
    this.classes = entityClasses();
    this.relations = claimRelations();
    this.evidenceLevels = scale("EvidenceLevel");
    this.certainties = scale("Certainty");
  }

  /**
   * Reads the ontology file.
   *
   * @return its terms
   */
  public static Terms load() {
    Model model = ModelFactory.createDefaultModel();
    try (InputStream in = Terms.class.getResourceAsStream(ONTOLOGY_FILE)) {
      RDFDataMgr.read(model, in, Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Terms(model);
  }

  /**
   * Reads another version of the ontology, such as the one inside a release.
   *
   * @param ontology its triples
   * @return its terms
   */
  public static Terms of(Model ontology) {
    return new Terms(ontology);
  }

  /** The ontology as triples. */
  public Model model() {
    return model;
  }

  /** Classes an entity may be given, by label; classes that follow from mechanisms are not here. */
  public Map<String, OntologyClass> classes() {
    return classes;
  }

  /** Relations a claim may use, by label. */
  public Map<String, Relation> relations() {
    return relations;
  }

  /** Evidence levels, by label. */
  public Map<String, RankedTerm> evidenceLevels() {
    return evidenceLevels;
  }

  /** Certainties, by label. */
  public Map<String, RankedTerm> certainties() {
    return certainties;
  }

  /**
   * The label of any term.
   *
   * @param iri its IRI
   * @return the label, or the IRI where there is none
   */
  public String label(String iri) {
    var statement = model.getResource(iri).getProperty(RDFS.label);
    return statement == null ? iri : statement.getString();
  }

  /**
   * A class or property with everything above it.
   *
   * @param iri IRI of a class or property
   * @return the IRI itself and all IRIs above it by subclass or subproperty
   */
  public Set<String> selfAndAbove(String iri) {
    Set<String> found = new LinkedHashSet<>();
    Deque<Resource> open = new ArrayDeque<>();
    open.add(model.getResource(iri));
    while (!open.isEmpty()) {
      Resource next = open.remove();
      if (next.isURIResource() && found.add(next.getURI())) {
        for (Property up : new Property[] {RDFS.subClassOf, RDFS.subPropertyOf}) {
          next.listProperties(up).forEach(s -> open.add(s.getResource()));
        }
      }
    }
    return found;
  }

  /**
   * The classes that a property demands of its subject, one set for each property at or above it
   * that demands anything. A subject fits if it has a class out of every set.
   *
   * @param property IRI of the property
   * @return sets of class IRIs
   */
  public Set<Set<String>> domains(String property) {
    return demands(property, RDFS.domain);
  }

  /**
   * The classes that a property demands of its object; see {@link #domains}.
   *
   * @param property IRI of the property
   * @return sets of class IRIs
   */
  public Set<Set<String>> ranges(String property) {
    return demands(property, RDFS.range);
  }

  private Set<Set<String>> demands(String property, Property kind) {
    Set<Set<String>> all = new LinkedHashSet<>();
    for (String above : selfAndAbove(property)) {
      model
          .getResource(above)
          .listProperties(kind)
          .forEach(s -> all.add(alternatives(s.getResource())));
    }
    return all;
  }

  private static Set<String> alternatives(Resource expression) {
    if (expression.isURIResource()) {
      return Set.of(expression.getURI());
    }
    return expression.getPropertyResourceValue(OWL.unionOf).as(RDFList.class).asJavaList().stream()
        .map(node -> node.asResource().getURI())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, OntologyClass> entityClasses() {
    Map<String, OntologyClass> found = new TreeMap<>();
    model
        .listSubjectsWithProperty(RDF.type, OWL.Class)
        .filterKeep(Resource::isURIResource)
        .forEach(
            c -> {
              Set<String> above = selfAndAbove(c.getURI());
              boolean given =
                  above.contains(Vocabulary.term("Entity"))
                      && !above.contains(Vocabulary.term("MechanismClass"))
                      && !Set.of(
                              Vocabulary.term("Entity"),
                              Vocabulary.term("CausalEntity"),
                              Vocabulary.term("DirectionNeutralEntity"))
                          .contains(c.getURI());
              if (given) {
                found.put(label(c.getURI()), new OntologyClass(c.getURI(), label(c.getURI())));
              }
            });
    return found;
  }

  private Map<String, Relation> claimRelations() {
    Map<String, Relation> found = new TreeMap<>();
    model
        .listSubjectsWithProperty(RDF.type, OWL.ObjectProperty)
        .filterKeep(Resource::isURIResource)
        .forEach(
            p -> {
              Set<String> above = selfAndAbove(p.getURI());
              if (above.contains(Vocabulary.term("relatesTo"))
                  && !NOT_FOR_CLAIMS.contains(p.getURI())) {
                found.put(
                    label(p.getURI()), new Relation(p.getURI(), label(p.getURI()), sign(above)));
              }
            });
    return found;
  }

  private static Optional<Sign> sign(Set<String> above) {
    if (above.contains(Vocabulary.term("increases"))) {
      return Optional.of(Sign.INCREASE);
    }
    return above.contains(Vocabulary.term("decreases"))
        ? Optional.of(Sign.DECREASE)
        : Optional.empty();
  }

  private Map<String, RankedTerm> scale(String className) {
    Map<String, RankedTerm> found = new TreeMap<>();
    Property rank = model.getProperty(Vocabulary.term("rank"));
    model
        .listSubjectsWithProperty(RDF.type, model.getResource(Vocabulary.term(className)))
        .forEach(
            i ->
                found.put(
                    label(i.getURI()),
                    new RankedTerm(i.getURI(), label(i.getURI()), i.getProperty(rank).getInt())));
    return found;
  }
}
