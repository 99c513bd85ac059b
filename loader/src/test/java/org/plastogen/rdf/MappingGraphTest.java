package org.plastogen.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plastogen.claim.Mapping;
import org.plastogen.claim.Seeds;
import org.plastogen.identifier.Identifiers;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

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
                "PREFIX sssom: <https://w3id.org/sssom/> PREFIX owl: <http://www.w3.org/2002/07/owl#>"
                    + " PREFIX dcterms: <http://purl.org/dc/terms/>"
                    + " SELECT ?s ?o { GRAPH <https://w3id.org/plastogen/graph/mappings> {"
                    + " ?m a sssom:Mapping ; owl:annotatedSource ?s ; owl:annotatedProperty ?p ;"
                    + " owl:annotatedTarget ?o ; sssom:mapping_justification ?j ;"
                    + " sssom:confidence ?c ; dcterms:source ?w . ?s ?p ?o } }"))
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
