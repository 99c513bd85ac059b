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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code what-if} and {@code diff} as a user runs them. */
class WhatIfAndDiffTest {
  private static final String SOUND = "../loader/src/test/resources/seeds/sound/seeds";
  @TempDir static Path data;

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Plastogen.run(new PrintWriter(out), new PrintWriter(err), arguments);
    assertThat(err.toString()).doesNotContain("\tat ").doesNotContain("Exception in");
    return new Ran(code, out.toString(), err.toString());
  }

  private static Ran whatIf(String... arguments) {
    List<String> all = new ArrayList<>(List.of("what-if"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--seeds", SOUND, "--queries", "nowhere", "--data", data.toString(), "-q"));
    return run(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"what-if", "diff"})
  void bothHaveHelpWithExamples(String command) {
    Ran ran = run(command, "--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Usage: plastogen " + command).contains("Examples:");
  }

  @Test
  void blockingAnEntityTellsWhatIsLostAndWhy() {
    Ran ran = whatIf("--without", "receptor B", "--from", "compound A", "--to", "process C");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("drug A · increases · process C")
        .contains("was: drug A ⊣ receptor B ⊣ process C");
  }

  @Test
  void keptEffectsAreListedOnRequest() {
    Ran ran = whatIf("--without", "one/b-suppresses-c", "--kept");
    assertThat(ran.out()).contains("Kept (1)", "now: drug A ⊣ receptor B");
    assertThat(whatIf("--without", "one/b-suppresses-c").out()).doesNotContain("Kept (");
    assertThat(whatIf("--below", "animal study", "-f", "json").out()).contains("\"lost\" : 2");
  }

  @Test
  void claimsOfAFileCount() throws IOException {
    Path file = data.resolve("more.yaml");
    String claim =
        """
        claims:
          - id: harm
            paragraph: 1
            subject: drug A
            relation: %s
            object: process C
            evidence: animal study
        """;
    Files.writeString(file, claim.formatted("impairs"));
    Ran ran = whatIf("--with", file.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("drug A · increases → conflicting · process C");
    Files.writeString(file, claim.formatted("impares"));
    Ran faulty = whatIf("--with", file.toString());
    assertThat(faulty.code()).isEqualTo(ExitCode.DATA);
    assertThat(faulty.err()).contains("more.yaml:5:", "impairs", "mend: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--without=receptor X    | Did you mean receptor B",
        "--without=one/a-block-b | Did you mean one/a-blocks-b",
        "--below=animal studies  | Did you mean animal study?",
        "--with=nothing.yaml     | nothing.yaml is not a file",
        "--kept                  | say what to change",
        "--format=xml            | --format",
      })
  void whatIsWrongIsOneClearLine(String option, String message) {
    Ran ran = whatIf(option.strip());
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("plastogen: ").contains(message.strip());
    assertThat(whatIf("--without", "drug A", "--to", "process X").err()).contains("process C");
  }

  @Test
  void twoFoldersAreComparedInEachFormat() {
    for (String format : List.of("text", "markdown", "json")) {
      Ran ran = run("diff", SOUND, SOUND, "-q", "--format", format);
      assertThat(ran.code()).isZero();
      assertThat(ran.out()).containsAnyOf("No difference", "\"same\" : true");
    }
  }

  @Test
  void aFolderWithFaultsIsExitCodeOneAndAMissingOneIsTwo() throws IOException {
    Path faulty = Files.createDirectories(data.resolve("faulty/entities")).getParent();
    Files.writeString(faulty.resolve("entities/a.yaml"), "entities:\n  - id: A\n");
    Ran ran = run("diff", SOUND, faulty.toString(), "-q");
    assertThat(ran.code()).isEqualTo(ExitCode.DATA);
    assertThat(ran.err()).contains("a.yaml:2:", "has faults, so there is nothing to compare");
    assertThat(run("diff", SOUND, "nowhere", "-q").code()).isEqualTo(ExitCode.USAGE);
  }
}
