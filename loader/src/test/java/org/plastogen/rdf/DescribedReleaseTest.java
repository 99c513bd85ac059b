package org.plastogen.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.plastogen.question.Question;
import org.plastogen.vocabulary.Vocabulary;

/** What a release says of itself, held against what it holds. */
class DescribedReleaseTest {

  private static final String RELEASE = Vocabulary.BASE + "release/test";
  private static final String PREFIXES =
      """
      PREFIX void: <http://rdfs.org/ns/void#>
      PREFIX void-ext: <http://ldf.fi/void-ext#>
      PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX schema: <https://schema.org/>
      PREFIX spex: <https://purl.expasy.org/sparql-examples/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX ex: <http://example.org/>
      """;

  private static DatasetGraph small() {
    return SSE.parseDatasetGraph(
        """
        (prefix ((graph: <https://w3id.org/plastogen/graph/>)
                 (ex: <http://example.org/>)
                 (skos: <http://www.w3.org/2004/02/skos/core#>)
                 (rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>))
        (dataset
          (graph graph:entities
            (triple ex:a rdf:type ex:Drug) (triple ex:b rdf:type ex:Protein)
            (triple ex:c rdf:type ex:Protein) (triple ex:a ex:name "a"))
          (graph graph:direct (triple ex:a ex:blocks ex:b) (triple ex:a ex:blocks ex:c) (triple ex:b ex:blocks ex:c))
          (graph graph:mappings (triple ex:a skos:exactMatch <http://purl.obolibrary.org/obo/CHEBI_6121>))
          (graph graph:spellings (triple ex:a skos:exactMatch <https://identifiers.org/CHEBI:6121>))))
        """);
  }

  private static List<QuerySolution> ask(DatasetGraph dataset, String query) {
    DatasetGraph union = DatasetGraphFactory.createGeneral();
    dataset
        .find()
        .forEachRemaining(quad -> union.add(new Quad(Quad.defaultGraphIRI, quad.asTriple())));
    try (QueryExecution execution =
        QueryExecution.dataset(org.apache.jena.query.DatasetFactory.wrap(union))
            .query(PREFIXES + query)
            .build()) {
      List<QuerySolution> rows = new ArrayList<>();
      execution.execSelect().forEachRemaining(rows::add);
      return rows;
    }
  }

  @Test
  void membersOfAClassAreCountedAcrossGraphs() {
    DatasetGraph dataset = small();
    VoidGraph.write(dataset, RELEASE);
    Map<String, Integer> found = new HashMap<>();
    ask(
            dataset,
            "SELECT ?class ?n { <%s> void:classPartition [ void:class ?class ; void:entities ?n ] }"
                .formatted(RELEASE))
        .forEach(row -> found.put(name(row, "class"), row.getLiteral("n").getInt()));
    assertThat(found).containsOnly(Map.entry("Drug", 1), Map.entry("Protein", 2));
  }

  @Test
  void whatLeadsFromClassToClassIsCountedInEachGraphWhereverClassesAreStated() {
    DatasetGraph dataset = small();
    VoidGraph.write(dataset, RELEASE);
    Map<String, String> found = new HashMap<>();
    for (QuerySolution row :
        ask(
            dataset,
            """
            SELECT ?class ?entities ?property ?object ?triples {
              <%s> sd:namedGraph/sd:graph/void:classPartition ?part .
              ?part void:class ?class ; void:entities ?entities ; void:propertyPartition ?pp . ?pp void:property ?property .
              { ?pp void:classPartition [ void:class ?object ; void:triples ?triples ] }
              UNION { ?pp void-ext:datatypePartition [ void-ext:datatype ?object ; void:triples ?triples ] }
            }
            """
                .formatted(RELEASE))) {
      found.put(
          name(row, "class") + " " + name(row, "property") + " " + name(row, "object"),
          row.getLiteral("entities").getInt() + " " + row.getLiteral("triples").getInt());
    }
    assertThat(found)
        .containsOnly(
            Map.entry("Drug blocks Protein", "1 2"),
            Map.entry("Drug name string", "1 1"),
            Map.entry("Protein blocks Protein", "1 1"));
  }

  private static String name(QuerySolution row, String variable) {
    return row.getResource(variable).getLocalName();
  }

  @Test
  void everyGraphIsListedWithItsSizeAndSpellingsAreLeftOut() {
    DatasetGraph dataset = small();
    VoidGraph.write(dataset, RELEASE);
    Map<String, Integer> sizes = new HashMap<>();
    ask(
            dataset,
            "SELECT ?name ?n { ?d sd:namedGraph [ sd:name ?name ; sd:graph [ void:triples ?n ] ] }")
        .forEach(row -> sizes.put(name(row, "name"), row.getLiteral("n").getInt()));
    assertThat(sizes)
        .containsOnly(Map.entry("entities", 4), Map.entry("direct", 3), Map.entry("mappings", 1));
    assertThat(
            ask(dataset, "SELECT ?n { <" + RELEASE + "> void:triples ?n }")
                .get(0)
                .getLiteral("n")
                .getInt())
        .isEqualTo(8);
  }

  @Test
  void linksToOtherDatabasesAreLinksets() {
    DatasetGraph dataset = small();
    VoidGraph.write(dataset, RELEASE);
    List<QuerySolution> sets =
        ask(
            dataset,
            """
            SELECT * { ?set a void:Linkset ; void:objectsTarget/void:uriSpace ?space ; void:triples ?n ;
              void:linkPredicate ?link ; void:subjectsTarget ?from }
            """);
    assertThat(sets).hasSize(1);
    assertThat(sets.get(0).getLiteral("space").getString())
        .isEqualTo("http://purl.obolibrary.org/obo/CHEBI_");
    assertThat(sets.get(0).getLiteral("n").getInt()).isEqualTo(1);
  }

  @Test
  void theSameGraphsGiveTheSameBytes() {
    DatasetGraph one = small();
    DatasetGraph other = small();
    VoidGraph.write(one, RELEASE);
    VoidGraph.write(other, RELEASE);
    assertThat(quads(one)).isEqualTo(quads(other));
  }

  private static Set<Quad> quads(DatasetGraph dataset) {
    Set<Quad> all = new HashSet<>();
    dataset.find().forEachRemaining(all::add);
    return all;
  }

  @Test
  void aQuestionIsAnExampleWithKeywordsTargetAndTheEndpointsItAsks() {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    String text =
        """
        PREFIX pg: <https://w3id.org/plastogen/ontology#>
        PREFIX mine: <http://example.org/mine#>
        SELECT * { ?a pg:netIncreases ?b { SELECT ?b { SERVICE <https://example.org/sparql> { ?b ?p ?o } } } }
        """;
    QueryGraph.write(
        dataset,
        List.of(
            new Question("far", "Far", "What is far?", "Careful.", "distance, far away", text)));
    Node query = NodeFactory.createURI(Vocabulary.BASE + "query/far");
    assertThat(
            dataset.contains(NodeFactory.createURI(Vocabulary.EXAMPLES), query, Node.ANY, Node.ANY))
        .isTrue();
    List<QuerySolution> rows =
        ask(
            dataset,
            """
            SELECT * { ?q a sh:SPARQLExecutable, sh:SPARQLSelectExecutable ; rdfs:comment ?comment ; sh:select ?text ;
              schema:keywords ?word ; schema:target ?target ; spex:federatesWith ?other ;
              sh:prefixes/sh:declare [ sh:prefix "mine" ; sh:namespace ?mine ] }
            """);
    assertThat(rows.stream().map(row -> row.getLiteral("word").getString()))
        .containsExactlyInAnyOrder("distance", "far away", "net increases");
    assertThat(rows.get(0).getResource("other").getURI()).isEqualTo("https://example.org/sparql");
    assertThat(rows.get(0).getResource("target").getURI()).isEqualTo(Vocabulary.SPARQL);
    assertThat(rows.get(0).getLiteral("mine").getDatatypeURI())
        .isEqualTo("http://www.w3.org/2001/XMLSchema#anyURI");
  }
}
