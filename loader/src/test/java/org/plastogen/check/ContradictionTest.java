package org.plastogen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Place;
import org.plastogen.claim.Seeds;
import org.plastogen.claim.SourceDocument;
import org.plastogen.fault.Fault;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.reasoning.Inconsistent;
import org.plastogen.reasoning.MechanismReasoner;
import org.plastogen.reasoning.Reasoning;
import org.plastogen.vocabulary.Terms;

/** What HermiT finds contradictory comes back as claims with file and line. */
class ContradictionTest {
  private static final Terms TERMS = Terms.load();

  @Test
  void aContradictionNamesTheFewestClaimsEachWithFileAndLine() {
    Entity drug = entity("drug-a", "drug", 10);
    Entity region = entity("region-e", "brain region", 20);
    Entity process = entity("process-c", "plasticity process", 30);
    Claim innocent = claim("innocent", drug, "promotes", process, 100);
    Claim guilty = claim("guilty", drug, "increases", region, 200);
    Seeds seeds =
        new Seeds(
            List.of(drug, process, region),
            List.of(document(List.of(innocent, guilty))),
            List.of(),
            List.of());
    Reasoning reasoning =
        new MechanismReasoner(Duration.ofMinutes(1)).reason(Mechanism.of(seeds).assertions());
    assertThat(reasoning).isInstanceOf(Inconsistent.class);
    assertThat(Contradictions.explain((Inconsistent) reasoning, seeds))
        .isNotEmpty()
        .allSatisfy(
            fault -> {
              assertThat(fault.severity()).isEqualTo(Fault.Severity.ERROR);
              assertThat(fault.message())
                  .isEqualTo("these statements can not all hold (the only contradiction)");
              assertThat(fault.toText())
                  .contains("- drug-a increases region-e  (seeds/documents/one.yaml:200:5)")
                  .contains(
                      "- \"region-e\" is of class brain region  (seeds/entities/all.yaml:20:5)")
                  .contains(
                      "- every \"brain region\" is an \"anatomical entity\" "
                          + " (ontology/plastogen.ttl:")
                  .contains("- nothing is both \"causal entity\" and \"direction-neutral entity\"")
                  .doesNotContain(":100:5");
            });
  }

  private static Entity entity(String id, String type, int line) {
    return new Entity(
        id,
        id,
        TERMS.classes().get(type),
        "Made up.",
        List.of(),
        false,
        new Place("seeds/entities/all.yaml", line, 5));
  }

  private static Claim claim(String id, Entity subject, String relation, Entity object, int line) {
    return new Claim(
        "one/" + id,
        List.of(1),
        subject,
        TERMS.relations().get(relation),
        object,
        TERMS.evidenceLevels().get("animal study"),
        TERMS.certainties().get("asserted"),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        new TreeMap<>(),
        new TreeMap<>(),
        Optional.empty(),
        Optional.empty(),
        Map.of("", new Place("seeds/documents/one.yaml", line, 5)));
  }

  private static SourceDocument document(List<Claim> claims) {
    return new SourceDocument(
        "one",
        "Made up",
        "news",
        "one.txt",
        "0".repeat(64),
        1,
        Optional.empty(),
        List.of(),
        List.of(),
        claims,
        List.of(),
        new Place("seeds/documents/one.yaml", 1, 1));
  }
}
