package org.plastogen.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Comparison;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Mapping;
import org.plastogen.claim.Seeds;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

/** What seeds say is all in the graph: reading it back gives the same, but for places in files. */
class ReleasedSeedsTest {
  @TempDir static Path work;
  private static Seeds written;
  private static Seeds back;

  @BeforeAll
  static void writeAndReadBack() throws Exception {
    Terms terms = Terms.load();
    written = new SeedReader(terms).read(Path.of("../seeds")).seeds().orElseThrow();
    DatasetGraph graphs = ReleaseDataset.asserted(written, Mechanism.of(written));
    Path file = work.resolve("seeds.nq");
    QuadFile.writeNQuads(graphs, file);
    back = ReleasedSeeds.read(QuadFile.read(file), terms);
  }

  @Test
  void everyClaimComesBackAsItWasWritten() {
    assertThat(back.claims().map(ReleasedSeedsTest::said))
        .containsExactlyInAnyOrderElementsOf(
            written.claims().map(ReleasedSeedsTest::said).toList());
  }

  @Test
  void everyEntityComesBackAsItWasWritten() {
    assertThat(back.entities().stream().map(ReleasedSeedsTest::told))
        .containsExactlyInAnyOrderElementsOf(
            written.entities().stream().map(ReleasedSeedsTest::told).toList());
  }

  @Test
  void everyTensionAndMappingComesBack() {
    assertThat(back.tensions().stream().map(t -> t.id() + t.kind() + t.claims().size() + t.note()))
        .containsExactlyInAnyOrderElementsOf(
            written.tensions().stream()
                .map(t -> t.id() + t.kind() + t.claims().size() + t.note())
                .toList());
    assertThat(back.mappings().stream().map(ReleasedSeedsTest::linked))
        .containsExactlyInAnyOrderElementsOf(
            written.mappings().stream().map(ReleasedSeedsTest::linked).toList());
  }

  private static List<Object> linked(Mapping mapping) {
    return List.of(
        List.of(mapping.entity().id(), mapping.match(), mapping.object()),
        List.of(mapping.objectLabel(), mapping.justification(), mapping.confidence()),
        List.of(mapping.source(), mapping.comment()),
        List.of(mapping.verifiedIn(), mapping.verification()));
  }

  private static List<Object> told(Entity entity) {
    return List.of(
        entity.id(),
        entity.label(),
        entity.type(),
        entity.definition(),
        entity.synonyms().stream().sorted().toList(),
        entity.neutral());
  }

  private static List<Object> said(Claim claim) {
    return List.of(
        List.of(claim.id(), claim.paragraphs().stream().sorted().toList()),
        List.of(claim.subject().id(), claim.relation(), claim.object().id()),
        List.of(claim.evidence(), claim.certainty(), claim.negated(), claim.ability()),
        List.of(claim.frequency(), claim.share(), claim.note()),
        claim.entities().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> e.getValue().stream().map(Entity::id).sorted().toList())),
        claim.intervals(),
        claim.comparison().map(ReleasedSeedsTest::compared).orElse(List.of()));
  }

  private static List<Object> compared(Comparison comparison) {
    return List.of(comparison.direction(), comparison.with().map(Entity::id), comparison.in());
  }
}
