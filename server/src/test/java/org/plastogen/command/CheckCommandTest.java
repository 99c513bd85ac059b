package org.plastogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code plastogen check} on ontology files and small seeds, as a user runs it. */
class CheckCommandTest {
  private static final String OWL = "../ontology/src/test/resources/inspect/";
  private static final String SEEDS = "../loader/src/test/resources/seeds/sound/seeds";

  @TempDir Path work;

  private record Ran(int code, String out, String err) {}

  private static Ran check(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "check";
    all[1] = "-q";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Plastogen.run(new PrintWriter(out), new PrintWriter(err), all);
    assertThat(err.toString()).doesNotContain("\tat ").doesNotContain("Exception in");
    return new Ran(code, out.toString(), err.toString());
  }

  @Test
  void aContradictoryOntologyIsToldInSentences() {
    Ran ran = check(OWL + "contradiction-by-hierarchy/o.ttl");
    assertThat(ran.code()).isEqualTo(ExitCode.DATA);
    assertThat(ran.out())
        .contains("o.ttl:11:1: error [contradiction] these 4 statements can not all hold")
        .contains("- nothing is both \"A\" and \"B\"")
        .doesNotContain("DisjointWith");
    assertThat(ran.err()).contains("o.ttl: inconsistent").contains("1 error");
    assertThat(check(OWL + "contradiction-by-hierarchy/o.ttl", "--axioms").out())
        .contains("A DisjointWith B");
  }

  @Test
  void aSoundOntologyIsExitCodeZero() {
    Ran ran = check(OWL + "sound-functional-syntax/o.ofn", "--skip", "RULES");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("o.ofn: consistent").contains("skipped, as asked");
    assertThat(ran.code()).isZero();
  }

  @Test
  void aFolderOfOntologiesAndSeedsIsCheckedThroughout() throws IOException {
    Path folder = Files.createDirectories(work.resolve("mixed"));
    Files.copy(Path.of(OWL + "sound-disjoint/o.ttl"), folder.resolve("one.ttl"));
    Files.copy(Path.of(OWL + "broken-turtle/o.ttl"), folder.resolve("two.ttl"));
    Ran ran = check(folder.toString(), "--skip", "RULES");
    assertThat(ran.code()).isEqualTo(ExitCode.DATA);
    assertThat(ran.err()).contains("one.ttl: consistent").contains("two.ttl: undecided");
    assertThat(ran.out()).contains("two.ttl:9:1: error [owl-syntax] this is not Turtle Syntax");
  }

  @ParameterizedTest
  @CsvSource({
    "text, [import-missing]",
    "json, \"rule\" : \"import-missing\"",
    "junit, <testcase classname=\"FORMAT\" name=\"import-missing\"><failure",
    "sarif, \"ruleId\" : \"import-missing\"",
    "html, <small>import-missing</small>"
  })
  void everyFormatTellsTheFault(String format, String expected) throws IOException {
    Path file = work.resolve("report");
    Ran ran = check(OWL + "import-missing/o.ttl", "--format", format, "--output", file.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.DATA);
    assertThat(ran.out()).isEmpty();
    assertThat(Files.readString(file)).contains(expected);
  }

  @Test
  void failOnDecidesTheExitCode() {
    String file = OWL + "both-signs/o.ttl";
    assertThat(check(file).code()).isZero();
    assertThat(check(file, "--fail-on", "warning").code()).isEqualTo(ExitCode.DATA);
    assertThat(check(file, "--profile", "strict").code()).isEqualTo(ExitCode.DATA);
    assertThat(check(OWL + "import-missing/o.ttl", "--fail-on", "never").code()).isZero();
  }

  @Test
  void aWaiverFileLetsAFaultPass() throws IOException {
    Path file = Files.copy(Path.of(OWL + "both-signs/o.ttl"), work.resolve("o.ttl"));
    Path waivers = work.resolve("w.yaml");
    Files.writeString(
        waivers,
        "waivers:\n  - rule: both-signs\n    place: "
            + file
            + "\n    reason: It is what the fixture is for.\n    expires: 2999-12-31\n");
    Ran ran = check(file.toString(), "--fail-on", "warning", "--waivers", waivers.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("waived until 2999-12-31").contains("1 waived");
  }

  @Test
  void theRuleOfTheGuideIsFoundWithoutAnyJava() throws IOException {
    Matcher rule =
        Pattern.compile("```sparql\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("guide/checking.md")));
    assertThat(rule.find()).isTrue();
    Path rules = Files.createDirectories(work.resolve("my-rules"));
    Files.writeString(rules.resolve("graded-too-well.rq"), rule.group(1));
    Path seeds = work.resolve("seeds");
    for (String part : new String[] {"entities/all.yaml", "documents/one.yaml"}) {
      Files.createDirectories(seeds.resolve(part).getParent());
      Files.copy(Path.of(SEEDS, part), seeds.resolve(part));
    }
    Path document = seeds.resolve("documents/one.yaml");
    Files.writeString(
        document,
        Files.readString(document)
            .replaceFirst("evidence: animal study", "evidence: randomised trial"));
    Ran ran = check(seeds.toString(), "--rules", rules.toString(), "--skip", "PROFILE,REASONER");
    assertThat(ran.out())
        .contains("documents/one.yaml:17:15: warning [graded-too-well] \"drug A\" rests on a news");
  }

  @Test
  void aRuleIsToldByName() {
    assertThat(check("--rule", "short-circuit").out()).contains("### short-circuit", "Not so:");
    Ran ran = check("--rule", "nonsense");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("there is no rule nonsense");
  }

  @Test
  void oneFileOfSeedsIsToldByItself() {
    Ran ran = check("../loader/src/test/resources/seeds/sound/seeds/documents/one.yaml");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere.ttl, there is no file or folder",
    "--deadline=0, numbers from 1",
    "--skip=FORMAT, cannot be skipped",
    "--profile=nonsense, there is no profile nonsense",
    "--waivers=nowhere, is not a file"
  })
  void wrongUsageIsToldInALine(String argument, String reason) {
    Ran ran = check(argument);
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains(reason);
    assertThat(ran.out()).isEmpty();
  }
}
