package org.plastogen.rdf;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Comparison;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.Interval;
import org.plastogen.claim.IntervalQualifier;
import org.plastogen.claim.Mapping;
import org.plastogen.claim.Place;
import org.plastogen.claim.Seeds;
import org.plastogen.claim.SourceDocument;
import org.plastogen.claim.Tension;
import org.plastogen.vocabulary.OntologyClass;
import org.plastogen.vocabulary.RankedTerm;
import org.plastogen.vocabulary.Relation;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Reads seeds back out of a release, so that whatever works on seeds works on a release too. Places
 * name the graph instead of a file.
 */
public final class ReleasedSeeds {
  private final Graph graph;
  private final Map<String, Entity> entities = new TreeMap<>();
  private final Map<String, Claim> claims = new HashMap<>();
  private final Map<String, OntologyClass> classes = new HashMap<>();
  private final Map<String, Relation> relations = new HashMap<>();
  private final Map<String, RankedTerm> ranked = new HashMap<>();

  private ReleasedSeeds(DatasetGraph dataset, Terms terms) {
    this.graph = dataset.getDefaultGraph();
    terms.classes().values().forEach(c -> classes.put(c.iri(), c));
    terms.relations().values().forEach(r -> relations.put(r.iri(), r));
    terms.evidenceLevels().values().forEach(e -> ranked.put(e.iri(), e));
    terms.certainties().values().forEach(c -> ranked.put(c.iri(), c));
    Node entityGraph = NodeFactory.createURI(Vocabulary.graph("entities"));
    dataset
        .find(entityGraph, Node.ANY, SKOS.definition.asNode(), Node.ANY)
        .forEachRemaining(q -> entities.put(q.getSubject().getURI(), entity(q.getSubject())));
  }

  /**
   * The seeds of a release.
   *
   * @param dataset the release, its default graph the union of all
   * @param terms the ontology it was made with
   * @return its entities, documents with claims, tensions and mappings
   */
  public static Seeds read(DatasetGraph dataset, Terms terms) {
    ReleasedSeeds reader = new ReleasedSeeds(dataset, terms);
    List<SourceDocument> documents =
        reader.instances("SourceDocument").stream()
            .map(reader::document)
            .sorted(Comparator.comparing(SourceDocument::id))
            .toList();
    documents.forEach(d -> d.claims().forEach(c -> reader.claims.put(c.iri(), c)));
    List<Tension> tensions =
        reader.instances("Tension").stream()
            .map(reader::tension)
            .sorted(Comparator.comparing(Tension::id))
            .toList();
    return new Seeds(List.copyOf(reader.entities.values()), documents, tensions, reader.mappings());
  }

  private Entity entity(Node node) {
    List<Node> types = objects(node, RDF.type.asNode());
    OntologyClass type =
        types.stream()
            .filter(t -> classes.containsKey(t.getURI()))
            .map(t -> classes.get(t.getURI()))
            .findFirst()
            .orElseThrow();
    boolean neutral = types.contains(term("DirectionNeutralEntity"));
    return new Entity(
        id(node),
        text(node, RDFS.label.asNode()).orElseThrow(),
        type,
        text(node, SKOS.definition.asNode()).orElseThrow(),
        texts(node, SKOS.altLabel.asNode()),
        neutral,
        place(node));
  }

  private SourceDocument document(Node node) {
    List<Claim> said =
        graph
            .find(Node.ANY, term("statedIn"), node)
            .mapWith(Triple::getSubject)
            .filterKeep(c -> graph.contains(c, RDF.type.asNode(), term("Claim")))
            .mapWith(this::claim)
            .toList();
    List<SourceDocument.Skip> skipped =
        graph
            .find(Node.ANY, term("statedIn"), node)
            .mapWith(Triple::getSubject)
            .filterKeep(c -> graph.contains(c, RDF.type.asNode(), term("SkippedParagraph")))
            .mapWith(s -> new SourceDocument.Skip(numbers(s), texts(s, term("reason")).get(0)))
            .toList();
    return new SourceDocument(
        id(node),
        text(node, RDFS.label.asNode()).orElseThrow(),
        text(node, term("documentKind")).orElseThrow(),
        text(node, term("sourceFile")).orElseThrow(),
        text(node, term("sha256")).orElseThrow(),
        text(node, term("paragraphCount")).map(Integer::valueOf).orElseThrow(),
        text(node, DCTerms.issued.asNode()),
        texts(node, term("trustRemark")),
        entities(node, Vocabulary.term("cites")),
        said.stream().sorted(Comparator.comparing(Claim::id)).toList(),
        skipped.stream().sorted(Comparator.comparing(s -> s.paragraphs().get(0))).toList(),
        place(node));
  }

  private Claim claim(Node node) {
    Map<EntityQualifier, List<Entity>> qualifiers = new EnumMap<>(EntityQualifier.class);
    for (EntityQualifier qualifier : EntityQualifier.values()) {
      List<Entity> values = entities(node, qualifier.iri());
      if (!values.isEmpty()) {
        qualifiers.put(qualifier, values);
      }
    }
    Map<IntervalQualifier, Interval> intervals = new EnumMap<>(IntervalQualifier.class);
    for (IntervalQualifier qualifier : IntervalQualifier.values()) {
      objects(node, NodeFactory.createURI(qualifier.iri()))
          .forEach(interval -> intervals.put(qualifier, interval(interval)));
    }
    return new Claim(
        node.getURI().substring(Vocabulary.claim("").length()),
        numbers(node),
        entities(node, Vocabulary.term("subject")).get(0),
        relations.get(objects(node, term("relation")).get(0).getURI()),
        entities(node, Vocabulary.term("object")).get(0),
        ranked.get(objects(node, term("evidenceLevel")).get(0).getURI()),
        ranked.get(objects(node, term("certainty")).get(0).getURI()),
        flag(node, "negated"),
        flag(node, "ability"),
        text(node, term("frequency")),
        text(node, term("share")),
        new TreeMap<>(qualifiers),
        new TreeMap<>(intervals),
        objects(node, term("comparison")).stream().findFirst().map(this::comparison),
        text(node, term("note")),
        Map.of("", place(node)));
  }

  private Interval interval(Node node) {
    return new Interval(
        text(node, term("fromHours")).or(() -> text(node, term("from"))).map(ReleasedSeeds::plain),
        text(node, term("toHours")).or(() -> text(node, term("to"))).map(ReleasedSeeds::plain),
        text(node, term("unit")),
        text(node, term("bound")),
        text(node, term("wording")));
  }

  private static BigDecimal plain(String number) {
    return new BigDecimal(
        number.endsWith(".0") ? number.substring(0, number.length() - 2) : number);
  }

  private Comparison comparison(Node node) {
    return new Comparison(
        text(node, term("direction")).orElseThrow(),
        entities(node, Vocabulary.term("comparedWith")).stream().findFirst(),
        text(node, term("comparisonOf")));
  }

  private Tension tension(Node node) {
    return new Tension(
        id(node),
        text(node, term("tensionKind")).orElseThrow(),
        objects(node, term("relates")).stream()
            .map(c -> claims.get(c.getURI()))
            .sorted(Comparator.comparing(Claim::id))
            .toList(),
        text(node, term("note")).orElseThrow(),
        place(node));
  }

  private List<Mapping> mappings() {
    Node mapping = NodeFactory.createURI(MappingGraph.SSSOM + "Mapping");
    return graph
        .find(Node.ANY, RDF.type.asNode(), mapping)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .map(this::mapping)
        .sorted(
            Comparator.comparing((Mapping m) -> m.entity().id())
                .thenComparing(Mapping::match)
                .thenComparing(Mapping::object))
        .toList();
  }

  private Mapping mapping(Node node) {
    return new Mapping(
        entities.get(iri(node, OWL2.annotatedSource.asNode())),
        iri(node, OWL2.annotatedProperty.asNode()),
        iri(node, OWL2.annotatedTarget.asNode()),
        text(node, sssom("object_label")),
        iri(node, sssom("mapping_justification")),
        text(node, sssom("confidence")).map(Double::valueOf),
        objects(node, sssom("object_source")).stream().map(Node::getURI).findFirst(),
        text(node, RDFS.comment.asNode()),
        text(node, DCTerms.source.asNode()),
        text(node, SKOS.note.asNode()),
        place(node));
  }

  private String iri(Node node, Node property) {
    return objects(node, property).get(0).getURI();
  }

  private static Node sssom(String slot) {
    return NodeFactory.createURI(MappingGraph.SSSOM + slot);
  }

  private static Node term(String localName) {
    return NodeFactory.createURI(Vocabulary.term(localName));
  }

  private static String id(Node node) {
    return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
  }

  private static Place place(Node node) {
    return new Place(node.getURI(), 1, 1);
  }

  private List<Node> instances(String localName) {
    return graph
        .find(Node.ANY, RDF.type.asNode(), term(localName))
        .mapWith(Triple::getSubject)
        .toList();
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private List<Entity> entities(Node subject, String property) {
    return objects(subject, NodeFactory.createURI(property)).stream()
        .map(o -> entities.get(o.getURI()))
        .sorted(Comparator.comparing(Entity::label))
        .toList();
  }

  private List<String> texts(Node subject, Node property) {
    return objects(subject, property).stream().map(Node::getLiteralLexicalForm).sorted().toList();
  }

  private Optional<String> text(Node subject, Node property) {
    return texts(subject, property).stream().findFirst();
  }

  private List<Integer> numbers(Node subject) {
    return texts(subject, term("paragraph")).stream().map(Integer::valueOf).sorted().toList();
  }

  private boolean flag(Node subject, String localName) {
    return text(subject, term(localName)).filter("true"::equals).isPresent();
  }
}
