package org.plastogen.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Seeds;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

/** What seeds say is all in the graph: reading it back gives the same claims. */
class ReleasedSeedsTest {
  private static final Terms TERMS = Terms.load();

  @TempDir Path work;

  @Test
  void everyClaimComesBackAsItWasWritten() throws Exception {
    Seeds seeds = new SeedReader(TERMS).read(Path.of("../seeds")).seeds().orElseThrow();
    DatasetGraph graphs = ReleaseDataset.asserted(seeds, Mechanism.of(seeds));
    Path file = Files.createDirectories(work).resolve("seeds.nq");
    QuadFile.writeNQuads(graphs, file);
    Seeds back = ReleasedSeeds.read(QuadFile.read(file), TERMS);
    RecursiveComparisonConfiguration asWritten =
        RecursiveComparisonConfiguration.builder()
            .withIgnoredFieldsMatchingRegexes("(.*\\.)?places?")
            .withIgnoredCollectionOrderInFields("entities", "paragraphs", "synonyms")
            .withIgnoreCollectionOrder(true)
            .build();
    assertThat(back.entities()).usingRecursiveComparison(asWritten).isEqualTo(seeds.entities());
    assertThat(sorted(back)).hasSameSizeAs(sorted(seeds));
    for (int i = 0; i < sorted(seeds).size(); i++) {
      assertThat(sorted(back).get(i))
          .usingRecursiveComparison(asWritten)
          .isEqualTo(sorted(seeds).get(i));
    }
    assertThat(back.tensions()).hasSameSizeAs(seeds.tensions());
    assertThat(back.mappings()).hasSameSizeAs(seeds.mappings());
  }

  private static List<Claim> sorted(Seeds seeds) {
    return seeds.claims().sorted(Comparator.comparing(Claim::id)).toList();
  }
}
