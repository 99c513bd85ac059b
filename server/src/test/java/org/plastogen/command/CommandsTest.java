package org.plastogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each command as a user runs it, on the seeds of this project. */
class CommandsTest {
  @TempDir static Path data;

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Plastogen.run(new PrintWriter(out), new PrintWriter(err), arguments);
    assertThat(err.toString()).doesNotContain("\tat ").doesNotContain("Exception in");
    return new Ran(code, out.toString(), err.toString());
  }

  private static Ran onSeeds(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of("--seeds", "../seeds", "--queries", "../queries", "--data", data.toString(), "-q"));
    return run(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "query",
        "explain",
        "check",
        "coverage",
        "verify",
        "export",
        "link",
        "build"
      })
  void everyCommandHasHelpWithExamples(String command) {
    Ran ran = run(command, "--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Usage: plastogen " + command).contains("Examples:");
  }

  @Test
  void theProgramListsItsCommandsAndExitCodes() {
    Ran ran = run("--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("serve", "explain", "Exit codes: 0 good; 1", "Examples:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "--nonsense", "serve --port x", "query", "explain one"})
  void wrongUsageIsOneLineAndExitCodeTwo(String line) {
    Ran ran = run(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("plastogen: ").contains("--help");
  }

  @Test
  void explainTellsTheChainsWithEvidenceAndPlace() {
    Ran ran = onSeeds("explain", "ketamine", "synaptogenesis");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("ketamine net increases synaptogenesis")
        .contains("weakest step: ")
        .contains("epigenetics ¶");
  }

  @Test
  void explainFollowsARouteThatIsAskedFor() {
    Ran ran =
        onSeeds(
            "explain",
            "CHEBI:6121",
            "psd-95",
            "--via",
            "GABA release",
            "--via",
            "AMPA receptor",
            "-n",
            "1");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("⊣ GABA release ⊣ pyramidal neuron activity → glutamate release → AMPA receptor");
  }

  @Test
  void explainSaysPlainlyThatNothingFollows() {
    Ran ran = onSeeds("explain", "esketamine", "BDNF");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("No chain of signed claims leads from esketamine to BDNF");
  }

  @Test
  void anUnknownNameGetsASuggestion() {
    Ran ran = onSeeds("explain", "ketamin", "BDNF");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("nothing is called \"ketamin\"").contains("ketamine");
  }

  @Test
  void queryPrintsEachFormat() {
    String ask =
        "SELECT (COUNT(*) AS ?n) { ?d a <https://w3id.org/plastogen/ontology#SourceDocument> }";
    assertThat(onSeeds("query", ask).out()).contains("| 5 |");
    assertThat(onSeeds("query", "-f", "csv", ask).out()).isEqualTo("n\r\n5\r\n");
    assertThat(onSeeds("query", "-f", "tsv", ask).out()).isEqualTo("?n\n5\n");
    assertThat(onSeeds("query", "-f", "json", ask).out()).contains("\"value\": \"5\"");
    assertThat(onSeeds("query", "ASK { ?s ?p ?o }").out()).isEqualTo("true\n");
  }

  @Test
  void drawRefusesWhatItCannotDraw() {
    assertThat(onSeeds("draw", "ketamine", "BDNF", "-n", "0").code()).isEqualTo(ExitCode.USAGE);
    assertThat(onSeeds("draw", "ketamin", "BDNF").err()).contains("Did you mean");
    assertThat(onSeeds("draw", "esketamine", "BDNF").code()).isEqualTo(ExitCode.DATA);
  }

  @Test
  void aQueryThatIsNoSparqlIsWrongUsage() throws IOException {
    assertThat(onSeeds("query", "SELECT { ?s").code()).isEqualTo(ExitCode.USAGE);
    assertThat(onSeeds("query", "nothing.rq").code()).isEqualTo(ExitCode.USAGE);
    Path bytes = data.resolve("bytes.rq");
    Files.write(bytes, new byte[] {'A', 'S', 'K', ' ', (byte) 0xC0, (byte) 0xAF});
    assertThat(onSeeds("query", bytes.toString()))
        .isEqualTo(
            new Ran(
                ExitCode.USAGE,
                "",
                "plastogen: " + bytes + " is not valid UTF-8; save the query again as UTF-8\n"));
    Files.delete(bytes);
  }

  @Test
  void aQueryMayNotReachOutOrFillTheScreen() {
    Ran out = onSeeds("query", "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }");
    assertThat(out.code()).isEqualTo(ExitCode.USAGE);
    assertThat(out.err()).contains("SERVICE is not offered");
    Ran many = onSeeds("query", "SELECT * { ?s ?p ?o }");
    assertThat(many.code()).isEqualTo(ExitCode.USAGE);
    assertThat(many.err()).contains("more than 10000 rows").contains("--format csv");
    assertThat(many.out()).isEmpty();
  }

  @Test
  void theSameFaultInManyPlacesIsShownThriceAndCounted() throws IOException {
    Path seeds = data.resolve("one-missing");
    for (String part : List.of("entities/all.yaml", "documents/one.yaml")) {
      Path to = seeds.resolve(part);
      Files.createDirectories(to.getParent());
      Files.writeString(
          to,
          Files.readString(Path.of("../loader/src/test/resources/seeds/sound/seeds").resolve(part))
              .replace("label: drug A", "label: drug Z"));
    }
    String more = "";
    for (int i = 0; i < 4; i++) {
      more +=
          "  - id: more-"
              + i
              + "\n    paragraph: 2\n    subject: drug A\n    relation: affects\n"
              + "    object: change D\n    evidence: hypothesis\n";
    }
    Path document = seeds.resolve("documents/one.yaml");
    Files.writeString(document, Files.readString(document) + more);
    Ran ran = run("check", seeds.toString(), "-q");
    assertThat(ran.code()).isEqualTo(ExitCode.DATA);
    assertThat(ran.out().split("\\[unknown-name\\] no entity")).hasSize(5);
    assertThat(ran.out()).contains("… and in 4 more places: [unknown-name]");
  }

  @Test
  void checkFindsNothingWrongWithOurSeeds() {
    Ran ran = onSeeds("check");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("0 errors, 0 warnings");
    assertThat(ran.code()).isZero();
  }

  @Test
  void checkOfFaultySeedsIsExitCodeOne() throws IOException {
    Path seeds = Files.createDirectories(data.resolve("faulty/entities")).getParent();
    Files.writeString(seeds.resolve("entities/a.yaml"), "entities:\n  - id: A\n");
    Ran ran = run("check", seeds.toString(), "-q");
    assertThat(ran.code()).isEqualTo(ExitCode.DATA);
    assertThat(ran.out()).contains("faulty/entities/a.yaml:2:").contains("mend: ");
  }

  @Test
  void coverageLeavesNoParagraphOut() {
    Ran ran = onSeeds("coverage");
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines().count()).isEqualTo(1 + 77 + 20 + 31 + 74 + 18);
    assertThat(ran.err()).contains("0 paragraphs are neither");
  }

  @Test
  void verifyNamesEachDocumentThatDoesNotMatchItsText() throws IOException {
    Path texts = Files.createDirectories(data.resolve("texts"));
    Files.writeString(texts.resolve("004_f03a48b8004db629.txt"), "something else\n");
    Ran ran = onSeeds("verify", "--sources", texts.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.DATA);
    assertThat(ran.out()).contains("[source-missing]", "[source-hash]", "[source-paragraphs]");
  }

  @Test
  void verifyAcceptsTheOriginalTexts() {
    Path texts = Path.of("../../shared/seeds");
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Files.isDirectory(texts), "left out: the original texts are not beside this checkout");
    Ran ran = onSeeds("verify", "--sources", texts.toString());
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void buildWritesAReleaseFolder() {
    Path out = data.resolve("release");
    assertThat(onSeeds("build", "--out", out.toString()).code()).isZero();
    assertThat(out).isDirectoryContaining("glob:**/plastogen.{nq,trig,ttl}");
    assertThat(out.resolve("manifest.json")).exists();
    assertThat(onSeeds("build", "--out", out.toString()).code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void exportNamesItsFilesAndWhatTheyCannotHold() {
    Path target = data.resolve("tables");
    Ran ran = onSeeds("export", "csv", "--out", target.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("claims.csv", "SHA256SUMS", "LOSSES.txt");
    assertThat(ran.err()).contains("cannot hold");
    Ran again = onSeeds("export", "csv", "--out", target.toString());
    assertThat(again.code()).isEqualTo(ExitCode.USAGE);
    assertThat(again.err()).contains("not empty");
    assertThat(onSeeds("export", "xlsx", "--out", target.toString()).err()).contains("graphml");
  }

  @Test
  void linkProposesMappingsForReview() throws IOException {
    Path other =
        Files.writeString(
            data.resolve("other.ttl"),
            "<https://identifiers.org/CHEBI:6121>"
                + " <http://www.w3.org/2000/01/rdf-schema#label> \"ketamine\" .");
    Ran ran = run("link", other.toString(), "--seeds", "../seeds");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("plastogen:ketamine\tketamine\tskos:exactMatch\t");
    assertThat(ran.err()).contains("1 of our identifiers");
    assertThat(run("link", "--coverage", other.toString(), "--seeds", "../seeds").out())
        .contains("direct edges that the other graph has too");
    assertThat(run("link", data.resolve("none.ttl").toString(), "--seeds", "../seeds").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void missingSeedsAreNamed() {
    Ran ran = run("build", "--seeds", "nowhere", "-q");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("nowhere is not a folder").contains("--seeds");
  }

  @Test
  void theReleaseOfThisProjectIsWhole() {
    assertThat(onSeeds("build").code()).isZero();
    Ran ran = run("verify-release", "--data", data.toString());
    assertThat(ran.out()).contains("counts agree").endsWith("whole\n");
    assertThat(ran.code()).isZero();
  }
}
