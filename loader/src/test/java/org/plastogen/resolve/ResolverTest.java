package org.plastogen.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plastogen.claim.Mapping;
import org.plastogen.claim.Seeds;
import org.plastogen.identifier.Identifier;
import org.plastogen.identifier.Identifiers;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

class ResolverTest {

  private static Seeds seeds;
  private static Identifiers identifiers;
  private static Resolver resolver;

  @BeforeAll
  static void read() {
    seeds = new SeedReader(Terms.load()).read(Path.of("../seeds")).seeds().orElseThrow();
    identifiers = Identifiers.load();
    resolver = new Resolver(seeds, identifiers);
  }

  @ParameterizedTest
  @CsvSource({
    "https://w3id.org/plastogen/entity/bdnf, bdnf, IRI",
    "<https://w3id.org/plastogen/entity/bdnf>, bdnf, IRI",
    "plastogen:bdnf, bdnf, IRI",
    "ampa-receptor, ampa-receptor, IDENTIFIER",
    "AMPA receptor, ampa-receptor, LABEL",
    "ampa RECEPTOR, ampa-receptor, LABEL",
    "CHEBI:6121, ketamine, MAPPING",
    "chebi:6121, ketamine, MAPPING",
    "http://purl.obolibrary.org/obo/CHEBI_6121, ketamine, MAPPING",
    "https://identifiers.org/CHEBI:6121, ketamine, MAPPING",
    "UniProtKB:P23560, bdnf, MAPPING",
    "http://purl.uniprot.org/uniprot/P23560, bdnf, MAPPING",
    "http://identifiers.org/uniprot/P23560, bdnf, MAPPING",
    "https://identifiers.org/uniprot:P23560, bdnf, MAPPING",
    "P23560, bdnf, MAPPING",
    "db01221, ketamine, MAPPING",
    "CHEMBL742, ketamine, MAPPING"
  })
  void anyNameLeadsToItsEntity(String name, String entity, Match.By by) {
    Match best = resolver.resolve(name).get(0);
    assertThat(best.entity().id()).isEqualTo(entity);
    assertThat(best.kind()).isEqualTo(Match.Kind.EXACT);
    assertThat(best.by()).isEqualTo(by);
  }

  @Test
  void everyMappingIsFoundUnderEverySpellingOfItsIdentifierWithTheKindItHas() {
    int spellings = 0;
    for (Mapping mapping : seeds.mappings()) {
      Identifier identifier = identifiers.read(mapping.object()).orElseThrow();
      for (String spelling : identifier.spellings()) {
        spellings++;
        assertThat(resolver.resolve(spelling))
            .as(spelling)
            .anySatisfy(
                match -> {
                  assertThat(match.entity()).isEqualTo(mapping.entity());
                  assertThat(mapping.predicate()).endsWith(match.kind().word() + "Match");
                });
      }
    }
    assertThat(spellings).isGreaterThan(4 * 467);
  }

  @Test
  void whatIsNotExactSaysSoAndSeveralAreGivenClosestFirst() {
    List<Match> matches = resolver.resolve("MESH:D019208");
    assertThat(matches).isNotEmpty();
    assertThat(matches.get(0).kind()).isEqualTo(Match.Kind.CLOSE);
    assertThat(matches).isSortedAccordingTo((a, b) -> a.kind().compareTo(b.kind()));
  }

  @Test
  void theRacemateAndItsEnantiomersAreNeverTheSame() {
    assertThat(resolver.resolve("CHEBI:6121"))
        .filteredOn(match -> match.kind() == Match.Kind.EXACT)
        .extracting(match -> match.entity().id())
        .containsExactly("ketamine");
  }

  @Test
  void aNumberWithoutItsDatabaseIsNobody() {
    assertThat(resolver.resolve("6121")).isEmpty();
  }

  @Test
  void anUnknownNameIsNobodyAndGetsSuggestions() {
    assertThat(resolver.resolve("ketamin")).isEmpty();
    assertThat(resolver.resolve("CHEBI:0")).isEmpty();
    assertThat(resolver.resolve("")).isEmpty();
    assertThat(resolver.suggestions("ketamin")).contains("ketamine");
  }
}
