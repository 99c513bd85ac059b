package org.plastogen.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plastogen.claim.Mapping;
import org.plastogen.claim.Seeds;
import org.plastogen.identifier.Identifier;
import org.plastogen.identifier.Identifiers;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.resolve.Resolver;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;

class MappingGraphTest {
  private static final String JOIN =
      "PREFIX entity: <https://w3id.org/plastogen/entity/>\n"
          + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
          + "SELECT ?e %s WHERE { ?e skos:exactMatch <http://identifiers.org/uniprot/P23560> }";
  private static final String FROM =
      "FROM <https://w3id.org/plastogen/graph/mappings>"
          + " FROM <https://w3id.org/plastogen/graph/spellings>";

  @TempDir static Path work;
  private static Seeds seeds;
  private static DatasetGraph served;

  @BeforeAll
  static void writeAndReadBack() throws Exception {
    seeds = new SeedReader(Terms.load()).read(Path.of("../seeds")).seeds().orElseThrow();
    Path file = work.resolve("release.nq");
    QuadFile.writeNQuads(ReleaseDataset.asserted(seeds, Mechanism.of(seeds)), file);
    served = QuadFile.read(file);
  }

  @Test
  void anotherSpellingJoinsOnlyWhereItIsAskedFor() {
    assertThat(ask(JOIN.formatted(""))).isEmpty();
    assertThat(ask(JOIN.formatted(FROM)))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.getResource("e").getURI())
                    .isEqualTo("https://w3id.org/plastogen/entity/bdnf"));
  }

  /** One identifier each, as the RDF of others writes it. */
  @ParameterizedTest
  @CsvSource({
    "UniProt, bdnf, https://purl.uniprot.org/uniprot/P23560",
    "GO-CAM, bdnf, http://identifiers.org/uniprot/P23560",
    "MetaNetX, bdnf, https://identifiers.org/uniprot:P23560",
    "PubChem, bdnf, http://rdf.ncbi.nlm.nih.gov/pubchem/protein/ACCP23560",
    "neXtProt, bdnf, http://nextprot.org/rdf/entry/NX_P23560",
    "Bio2RDF, bdnf, http://bio2rdf.org/uniprot:P23560",
    "WikiPathways, ketamine, https://identifiers.org/chebi/CHEBI:6121",
    "Bioregistry, ketamine, https://bioregistry.io/chebi:6121",
    "Bio2RDF, ketamine, http://bio2rdf.org/drugbank:DB01221",
    "DrugBank, ketamine, https://go.drugbank.com/drugs/DB01221",
    "Biolink, ketamine, https://www.wikidata.org/entity/Q243547",
    "PubChem, ketamine, http://rdf.ncbi.nlm.nih.gov/pubchem/compound/CID3821",
    "BioPortal, ketamine, http://purl.bioontology.org/ontology/MESH/D007649",
    "MeSH, ketamine, https://id.nlm.nih.gov/mesh/D007649"
  })
  void anIriOfAnotherGraphJoinsAndResolves(String graph, String entity, String iri) {
    Resolver resolver = new Resolver(seeds, Identifiers.load());
    assertThat(joined(iri)).as(graph).contains(Vocabulary.entity(entity));
    assertThat(resolver.resolve(iri).get(0).entity().id()).as(graph).isEqualTo(entity);
  }

  /** Each mapping of a space, in each form that the list has for the space. */
  @Test
  void everySpellingOfTheReferenceListJoinsAndResolvesForEveryMapping() throws IOException {
    Path list = Path.of("../../shared/reference/iri_forms.tsv");
    assumeTrue(Files.exists(list), "left out: ../shared/reference/iri_forms.tsv is not here");
    Identifiers identifiers = Identifiers.load();
    Resolver resolver = new Resolver(seeds, identifiers);
    int tried = 0;
    for (String row : Files.readAllLines(list)) {
      String[] cells = row.split("\t");
      for (String form : forms(cells[2])) {
        for (Mapping mapping : seeds.mappings()) {
          Identifier identifier = identifiers.read(mapping.object()).orElseThrow();
          if (identifier.space().prefix().equals(cells[0])) {
            tried++;
            String name = form + identifier.local();
            if (form.startsWith("http")) {
              assertThat(joined(name)).as(name).contains(mapping.entity().iri());
            }
            assertThat(resolver.resolve(name))
                .as(name)
                .anySatisfy(match -> assertThat(match.entity()).isEqualTo(mapping.entity()));
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(200);
  }

  /** The beginnings in a cell: its dots, angle brackets and remarks stand for the identifier. */
  private static List<String> forms(String cell) {
    return Arrays.stream(cell.split(" ; | / "))
        .map(form -> form.replaceFirst("DB:DBn+", "DB:"))
        .map(form -> form.replaceFirst("(R-HSA-\\.\\.\\.|<id>| \\(no trailing slash\\)).*", ""))
        .filter(form -> form.matches("https?://\\S+|[A-Z]+:"))
        .toList();
  }

  private static Set<String> joined(String iri) {
    Set<String> entities = new HashSet<>();
    for (String graph : List.of("mappings", "spellings")) {
      served
          .find(
              NodeFactory.createURI(Vocabulary.graph(graph)),
              Node.ANY,
              Node.ANY,
              NodeFactory.createURI(iri))
          .forEachRemaining(quad -> entities.add(quad.getSubject().getURI()));
    }
    return entities;
  }

  @Test
  void noSpellingBelongsToTwoEntitiesThatTheMappingsKeepApart() {
    Identifiers identifiers = Identifiers.load();
    Set<String> exact = new HashSet<>();
    for (Mapping mapping : seeds.mappings()) {
      if (mapping.match().equals("exactMatch")) {
        String key = identifiers.read(mapping.object()).orElseThrow().curie();
        assertThat(exact.add(key)).as("%s is an exact match of two entities", key).isTrue();
      }
    }
    assertThat(exact).hasSizeGreaterThan(200);
  }

  @Test
  void everyLinkSaysHowItWasVerifiedAndNoneSaysSame() {
    assertThat(
            ask(
                "PREFIX sssom: <https://w3id.org/sssom/> PREFIX owl:"
                    + " <http://www.w3.org/2002/07/owl#> PREFIX dcterms:"
                    + " <http://purl.org/dc/terms/> SELECT ?s ?o { GRAPH"
                    + " <https://w3id.org/plastogen/graph/mappings> { ?m a sssom:Mapping ;"
                    + " owl:annotatedSource ?s ; owl:annotatedProperty ?p ; owl:annotatedTarget ?o"
                    + " ; sssom:mapping_justification ?j ; sssom:confidence ?c ; dcterms:source ?w"
                    + " . ?s ?p ?o } }"))
        .hasSameSizeAs(seeds.mappings());
    assertThat(served.find(null, null, OWL.sameAs.asNode(), null).hasNext()).isFalse();
  }

  private static List<QuerySolution> ask(String query) {
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(served)).query(query).build()) {
      return ResultSetFormatter.toList(execution.execSelect());
    }
  }
}
