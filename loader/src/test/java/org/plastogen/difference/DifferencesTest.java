package org.plastogen.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.difference.EffectChange.Kind;
import org.plastogen.fault.Fault;
import org.plastogen.release.ContentHash;
import org.plastogen.release.Release;
import org.plastogen.release.ReleaseBuilder;
import org.plastogen.release.ReleaseStore;
import org.plastogen.vocabulary.Terms;

/**
 * Two folders compared: seeds of two signed claims, A ⊣ B ⊣ C, and what an editor makes of them.
 */
class DifferencesTest {
  private static final Path SOUND = Path.of("src/test/resources/seeds/sound/seeds");
  private static final Path NO_QUESTIONS = Path.of("src/test/resources/seeds/none");
  private static final SnapshotReader READER = new SnapshotReader(Terms.load(), step -> {});

  @TempDir Path work;
  private Path edited;
  private Path document;

  @BeforeEach
  void copyTheSeeds() throws IOException {
    edited = work.resolve("edited/seeds");
    document = edited.resolve("documents/one.yaml");
    try (Stream<Path> files = Files.walk(SOUND)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = edited.resolve(SOUND.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private void edit(String from, String to) throws IOException {
    String text = Files.readString(document);
    assertThat(text).contains(from);
    Files.writeString(document, text.replace(from, to));
  }

  private static Differences between(Path before, Path after) throws IOException {
    SnapshotReader.Reading is = READER.read(after);
    assertThat(is.faults()).filteredOn(f -> f.severity() == Fault.Severity.ERROR).isEmpty();
    return Differences.between(
        READER.read(before).snapshot().orElseThrow(), is.snapshot().orElseThrow());
  }

  private static List<String> told(Differences differences, Kind kind) {
    return differences.effects().of(kind).stream()
        .map(c -> c.subject().label() + " " + c.verdicts() + " " + c.object().label())
        .toList();
  }

  private Release release(Path seeds) throws IOException {
    return new ReleaseBuilder(seeds, NO_QUESTIONS, step -> {})
        .release(new ReleaseStore(work.resolve("data")))
        .release()
        .orElseThrow();
  }

  @Test
  void seedsDoNotDifferFromThemselvesNorFromTheirRelease() throws IOException {
    Path release = release(SOUND).folder();
    assertThat(between(SOUND, edited).none()).isTrue();
    assertThat(between(SOUND, release).none()).isTrue();
    assertThat(between(release, edited).none()).isTrue();
    assertThat(DifferencesText.plain(between(release, release))).contains("No difference");
  }

  @Test
  void ourOwnSeedsDoNotDifferFromTheirRelease() throws IOException {
    Path seeds = Path.of("../seeds");
    Differences differences = between(seeds, release(seeds).folder());
    assertThat(DifferencesText.plain(differences)).contains("No difference");
  }

  @Test
  void aClaimThatTurnsRoundIsFollowedToWhatItEntails() throws IOException {
    edit("relation: suppresses", "relation: enhances");
    Differences differences = between(SOUND, edited);
    assertThat(differences.claims()).hasSize(1);
    assertThat(differences.claims().get(0).fields())
        .extracting(ClaimChange.FieldChange::field)
        .containsExactly("relation");
    assertThat(differences.edgesLost()).extracting(e -> e.sign()).containsExactly(Sign.DECREASE);
    assertThat(differences.edgesGained()).extracting(e -> e.sign()).containsExactly(Sign.INCREASE);
    assertThat(told(differences, Kind.FLIPPED))
        .containsExactly(
            "drug A increases → decreases process C", "receptor B decreases → increases process C");
    assertThat(differences.responsible(differences.effects().of(Kind.FLIPPED).get(0)))
        .extracting(Claim::id)
        .containsOnly("one/b-suppresses-c");
  }

  @Test
  void aMemberOfADefinedClassIsLostWithTheClaimResponsible() throws IOException {
    edit("relation: suppresses", "relation: affects");
    Differences differences = between(release(SOUND).folder(), edited);
    assertThat(told(differences, Kind.LOST))
        .containsExactly("drug A increases process C", "receptor B decreases process C");
    assertThat(differences.members())
        .singleElement()
        .satisfies(
            member -> {
              assertThat(member.gained()).isFalse();
              assertThat(member.entity().label()).isEqualTo("drug A");
              assertThat(member.classLabel()).isEqualTo("plasticity-enhancing drug");
              assertThat(member.claims())
                  .extracting(Claim::id)
                  .containsExactly("one/b-suppresses-c");
            });
  }

  @Test
  void ofSeveralNewClaimsOnlyTheOneThatMakesTheMemberIsResponsible() throws IOException {
    edit(
        "claims:\n",
        """
        claims:
          - id: relief
            paragraph: 1
            subject: drug A
            relation: decreases
            object: process C
            evidence: randomised trial
          - id: more-d
            paragraph: 1
            subject: drug A
            relation: affects
            object: process C
            evidence: hypothesis
        """);
    edit(
        "object: process C\n    evidence: unsupported",
        "object: process C\n    evidence: hypothesis #");
    Differences differences = between(SOUND, edited);
    assertThat(told(differences, Kind.FLIPPED))
        .containsExactly("drug A increases → conflicting process C");
    assertThat(differences.responsible(differences.effects().of(Kind.FLIPPED).get(0)))
        .extracting(Claim::id)
        .containsExactly("one/relief");
    assertThat(told(differences, Kind.WEAKENED)).contains("receptor B decreases process C");
    Differences back = between(edited, SOUND);
    assertThat(told(back, Kind.STRENGTHENED)).contains("receptor B decreases process C");
  }

  @Test
  void everyKindOfChangedFieldIsNamed() throws IOException {
    edit("{from: 2 h, to: 3 d, text: hours to days}", "{from: 2 h, to: 4 d, text: hours to days}");
    edit("certainty: hedged", "certainty: speculative");
    edit("    dose: {from: 1, to: 2, unit: mg/kg}\n", "");
    Differences differences = between(SOUND, edited);
    assertThat(DifferencesText.plain(differences))
        .contains("Claims changed (3)")
        .contains("certainty: hedged → speculative")
        .contains("dose: from 1 to 2 mg/kg → –")
        .contains("duration: from 2 to 72 h (hours to days) → from 2 to 96 h (hours to days)");
    assertThat(DifferencesText.markdown(differences))
        .contains("## Claims changed (3)\n\n- one/a-affects-d")
        .contains("  - certainty: hedged → speculative");
  }

  @Test
  void aClaimRemovedIsToldInEveryForm() throws IOException {
    String text = Files.readString(document);
    int from = text.indexOf("  - id: b-suppresses-c");
    Files.writeString(
        document,
        text.substring(0, from)
            + text.substring(text.indexOf("  - id: a-affects-d")).replace("b-suppresses-c", "x"));
    Files.writeString(edited.resolve("tensions/all.yaml"), "tensions: []\n");
    Differences differences = between(SOUND, edited);
    assertThat(DifferencesText.plain(differences))
        .contains("Claims removed (1)", "one/b-suppresses-c  receptor B suppresses process C")
        .contains("Direct edges lost (1)", "receptor B ⊣ process C")
        .contains("Net effects lost (2)", "was: drug A ⊣ receptor B ⊣ process C")
        .contains("Members of defined classes lost (1)", "claims: one/b-suppresses-c");
    JsonNode json = new ObjectMapper().readTree(DifferencesJson.of(differences));
    assertThat(json.at("/same").asBoolean()).isFalse();
    assertThat(json.at("/claimsRemoved/0/id").asText()).isEqualTo("one/b-suppresses-c");
    assertThat(json.at("/effects/lost/0/claims/0").asText()).isEqualTo("one/b-suppresses-c");
    assertThat(json.at("/membersLost/0/class/label").asText())
        .isEqualTo("plasticity-enhancing drug");
  }

  @Test
  void foldersWithFaultsAreNotCompared() throws IOException {
    edit("relation: blocks", "relation: bloks");
    SnapshotReader.Reading reading = READER.read(edited);
    assertThat(reading.snapshot()).isEmpty();
    assertThat(reading.faults()).extracting(Fault::rule).contains("unknown-value");
    Release release = release(SOUND);
    Path quads = release.folder().resolve(Release.QUADS);
    Files.writeString(quads, Files.readString(quads).replaceFirst("randomised", "random"));
    assertThat(READER.read(release.folder()).faults())
        .extracting(Fault::rule)
        .containsExactly("damaged-release");
    Files.writeString(quads, "");
    Path sums = release.folder().resolve(Release.SUMS);
    String list = Files.readString(sums).replaceFirst("[0-9a-f]{64}  plastogen.nq", sum(quads));
    Files.writeString(sums, list);
    assertThat(READER.read(release.folder()).faults())
        .extracting(Fault::rule)
        .containsExactly("damaged-release");
  }

  private static String sum(Path file) throws IOException {
    return ContentHash.of(file) + "  " + file.getFileName();
  }
}
