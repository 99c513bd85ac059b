package org.plastogen.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plastogen.chain.Limits;
import org.plastogen.claim.Seeds;
import org.plastogen.identifier.Identifiers;
import org.plastogen.mechanism.Effects;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

class LinkerTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Terms TERMS = Terms.load();
  private static final Identifiers IDENTIFIERS = Identifiers.load();
  private static final Seeds SEEDS =
      new SeedReader(TERMS).read(ROOT.resolve("seeds")).seeds().orElseThrow();
  private static final Linker LINKER = new Linker(SEEDS, TERMS, IDENTIFIERS);

  private static Graph fixture() throws GraphNotRead {
    return OtherGraph.read(Path.of("src/test/resources/link/other.ttl"));
  }

  private static Graph traps() throws GraphNotRead {
    return OtherGraph.read(Path.of("src/test/resources/link/traps.ttl"));
  }

  private static Optional<Link> link(List<Link> links, String entity, String iri) {
    return links.stream()
        .filter(l -> l.entity().id().equals(entity) && l.iri().equals(iri))
        .findFirst();
  }

  @Test
  void anIdentifierIsFoundInAnotherSpelling() throws GraphNotRead {
    Link link =
        link(LINKER.link(fixture()).links(), "ketamine", "https://identifiers.org/CHEBI:6121")
            .orElseThrow();
    assertThat(link.match()).isEqualTo("exact");
    assertThat(link.way()).isEqualTo(Link.Way.SPELLING);
  }

  @Test
  void racemateAndEnantiomerAreNeverMerged() throws GraphNotRead {
    List<Link> links = LINKER.link(fixture()).links();
    String enantiomer = "http://purl.obolibrary.org/obo/CHEBI_60799";
    assertThat(link(links, "esketamine", enantiomer).orElseThrow().match()).isEqualTo("exact");
    assertThat(link(links, "ketamine", enantiomer).orElseThrow().match()).isEqualTo("narrow");
    for (String node : List.of("http://example.org/merged", "http://example.org/s-ketamine")) {
      assertThat(links)
          .filteredOn(l -> l.iri().equals(node))
          .isNotEmpty()
          .allSatisfy(l -> assertThat(l.match()).isNotEqualTo("exact"));
    }
  }

  @Test
  void aNodeWithTheNameOfAnotherDrugIsOnlyRelated() throws GraphNotRead {
    List<Link> links = LINKER.link(traps()).links();
    String trap = "http://example.org/trap/";
    assertThat(link(links, "ketamine", trap + "esketamine").orElseThrow())
        .satisfies(l -> assertThat(l.match()).isEqualTo("related"))
        .satisfies(l -> assertThat(l.counts()).isFalse());
    assertThat(link(links, "esketamine", trap + "esketamine").orElseThrow())
        .satisfies(l -> assertThat(l.match()).isEqualTo("close"))
        .satisfies(l -> assertThat(l.counts()).isTrue());
    for (String node : List.of(trap + "merged", trap + "both-labels")) {
      assertThat(links)
          .filteredOn(l -> l.iri().equals(node))
          .hasSizeGreaterThan(1)
          .allSatisfy(l -> assertThat(l.match()).isEqualTo("related"))
          .allSatisfy(l -> assertThat(l.counts()).isFalse());
    }
  }

  @Test
  void aMetaboliteASaltAndAnObsoleteTermCountForNoClaimOfTheDrug() throws GraphNotRead {
    List<Link> links = LINKER.link(traps()).links();
    for (String node : List.of("norketamine", "salt", "obsolete")) {
      assertThat(link(links, "ketamine", "http://example.org/trap/" + node).orElseThrow())
          .satisfies(l -> assertThat(l.match()).isEqualTo("close"))
          .satisfies(l -> assertThat(l.counts()).isFalse());
    }
  }

  @Test
  void aClaimOfTheEnantiomerIsNoneOfTheRacemate() throws GraphNotRead {
    Graph graph = traps();
    Mechanism mechanism = Mechanism.of(SEEDS);
    Coverage coverage =
        Coverage.of(
            mechanism,
            new Effects(mechanism, Limits.USUAL).all(),
            graph,
            LINKER.link(graph).links());
    assertThat(coverage.findings())
        .filteredOn(f -> !f.there().isEmpty())
        .extracting(f -> f.subject().id() + " " + f.object().id())
        .containsExactly("esketamine major-depressive-disorder");
  }

  @Test
  void theEnglishLabelOfSeveralIsShownAndAnyOfThemFits() throws GraphNotRead {
    List<Link> links = LINKER.link(traps()).links();
    assertThat(link(links, "ketamine", "http://example.org/trap/languages").orElseThrow())
        .satisfies(l -> assertThat(l.match()).isEqualTo("exact"))
        .satisfies(l -> assertThat(l.label()).isEqualTo("ketamine"));
    assertThat(link(links, "hippocampus", "http://example.org/trap/schema").orElseThrow().label())
        .isEqualTo("hippocampus");
  }

  @Test
  void aCrossReferenceIsExactOnlyIfKindAndNameFit() throws GraphNotRead {
    List<Link> links = LINKER.link(fixture()).links();
    assertThat(link(links, "bdnf", "http://example.org/bdnf").orElseThrow().match())
        .isEqualTo("exact");
    assertThat(link(links, "bdnf", "http://example.org/thing").orElseThrow().match())
        .isEqualTo("close");
    assertThat(link(links, "bdnf", "http://example.org/release").orElseThrow().match())
        .isEqualTo("close");
  }

  @Test
  void whoSpeaksOfOurOwnIriSpeaksOfOurEntity() throws GraphNotRead {
    List<Link> links = LINKER.link(fixture()).links();
    String own = "https://w3id.org/plastogen/entity/glutamate-release";
    assertThat(link(links, "glutamate-release", own).orElseThrow())
        .satisfies(l -> assertThat(l.match()).isEqualTo("exact"))
        .satisfies(l -> assertThat(l.isOurs()).isTrue());
    assertThat(link(links, "glutamate-release", "http://example.org/release-of-glutamate"))
        .hasValueSatisfying(l -> assertThat(l.match()).isEqualTo("close"));
  }

  @Test
  void aLabelIsACloseMatchOfTheSameKindOnly() throws GraphNotRead {
    List<Link> links = LINKER.link(fixture()).links();
    assertThat(link(links, "synaptogenesis", "http://example.org/synaptogenesis").orElseThrow())
        .satisfies(l -> assertThat(l.match()).isEqualTo("close"))
        .satisfies(l -> assertThat(l.way()).isEqualTo(Link.Way.LABEL));
    assertThat(link(links, "ketamine", "http://example.org/ketamine-gene")).isEmpty();
  }

  @Test
  void theOtherGraphSupportsOpposesAndLacks() throws GraphNotRead {
    Graph graph = fixture();
    Mechanism mechanism = Mechanism.of(SEEDS);
    Coverage coverage =
        Coverage.of(
            mechanism,
            new Effects(mechanism, Limits.USUAL).all(),
            graph,
            LINKER.link(graph).links());
    Map<String, String> standings = new TreeMap<>();
    coverage
        .findings()
        .forEach(
            f ->
                standings.merge(
                    f.subject().id() + " " + f.object().id(),
                    f.standing().name(),
                    (a, b) -> a + " " + b));
    assertThat(standings)
        .containsEntry("ketamine bdnf", "SUPPORTS")
        .containsEntry("bdnf synaptogenesis", "OPPOSES")
        .containsEntry("ketamine synaptogenesis", "SUPPORTS")
        .doesNotContainEntry("esketamine bdnf", "NEW");
    assertThat(coverage.text()).contains("supports: ketamine increases BDNF");
  }

  @Test
  void whatIsNoGraphIsSaidPlainly(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.ttl"), "this is <no Turtle");
    assertThatThrownBy(() -> OtherGraph.read(broken))
        .isInstanceOf(GraphNotRead.class)
        .hasMessageContaining("no sound Turtle");
    Path strange = Files.writeString(folder.resolve("graph.xyz"), "");
    assertThatThrownBy(() -> OtherGraph.read(strange)).hasMessageContaining(".ttl");
    Path remote =
        Files.writeString(
            folder.resolve("remote.jsonld"),
            "{\"@context\": \"http://127.0.0.1:9/context.jsonld\", \"@id\": \"urn:x\"}");
    assertThatThrownBy(() -> OtherGraph.read(remote)).hasMessageContaining("not fetched");
  }

  @Test
  void theRealGraphsAreLinkedWithoutAFalseExactMatch() throws GraphNotRead {
    Path shared = ROOT.resolveSibling("shared").resolve("external");
    assumeTrue(Files.isDirectory(shared), "left out: ../shared/external is not here");
    Set<String> found = new HashSet<>();
    for (String slice :
        List.of(
            "rdf_converted/wikipathways_selected.ttl",
            "rdf_converted/hetionet_nodes_selected.nt",
            "rdf_converted/eco-basic.ttl",
            "drugmechdb/drugmechdb_mood_nmda.ttl")) {
      Linker.Found links = LINKER.link(OtherGraph.read(shared.resolve(slice)));
      found.addAll(links.identifiers());
      Map<String, Set<String>> exact = new TreeMap<>();
      for (Link link : links.links()) {
        if (link.match().equals("exact")) {
          exact.computeIfAbsent(link.iri(), i -> new HashSet<>()).add(link.entity().id());
        }
      }
      assertThat(exact.values()).allSatisfy(e -> assertThat(e).hasSize(1));
    }
    assertThat(found).hasSizeGreaterThanOrEqualTo(180);
  }
}
