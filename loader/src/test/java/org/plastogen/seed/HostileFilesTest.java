package org.plastogen.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.plastogen.fault.Fault;
import org.plastogen.question.Question;
import org.plastogen.question.QuestionReader;
import org.plastogen.release.ContentHash;
import org.plastogen.vocabulary.Terms;

/** Files that are no seeds or questions, whatever they are named: each is refused with its rule. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links, pipes and devices are POSIX ones")
class HostileFilesTest {
  private static final Path SOUND = Path.of("src/test/resources/seeds/sound/seeds");
  private static final Terms TERMS = Terms.load();

  @TempDir Path work;
  private Path seeds;
  private Path questions;

  @BeforeEach
  void soundSeeds() throws IOException {
    seeds = work.resolve("seeds");
    questions = Files.createDirectories(work.resolve("questions"));
    try (Stream<Path> files = Files.walk(SOUND)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = seeds.resolve(SOUND.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private List<String> faults() {
    return new SeedReader(TERMS).read(seeds).faults().stream().map(HostileFilesTest::told).toList();
  }

  private static String told(Fault fault) {
    return fault.place() + " " + fault.rule();
  }

  private List<String> questionFaults() {
    List<Fault> faults = new ArrayList<>();
    List<Question> read = QuestionReader.read(questions, faults::add);
    assertThat(read).isEmpty();
    return faults.stream().map(HostileFilesTest::told).toList();
  }

  private void document(String text) throws IOException {
    Files.writeString(seeds.resolve("documents/two.yaml"), text);
  }

  private static void sparse(Path file) throws IOException {
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(10L << 30);
    }
  }

  private static void pipe(Path file) throws Exception {
    assumeTrue(
        new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0, "no pipes here");
  }

  @Test
  void linksOutOfTheSeedsPipesDevicesAndFoldersAreNoSeeds() throws Exception {
    Path secret = Files.writeString(work.resolve("secret.yaml"), "document: secret\n");
    Path documents = seeds.resolve("documents");
    Files.createSymbolicLink(documents.resolve("a.yaml"), secret);
    Files.createSymbolicLink(documents.resolve("b.yaml"), Path.of("/dev/zero"));
    Files.createSymbolicLink(documents.resolve("c.yaml"), Path.of("nowhere"));
    Files.createDirectories(documents.resolve("d.yaml"));
    pipe(documents.resolve("e.yaml"));
    assertThat(faults())
        .containsExactly(
            "seeds/documents/a.yaml:1:1 not-a-file",
            "seeds/documents/b.yaml:1:1 not-a-file",
            "seeds/documents/c.yaml:1:1 not-a-file",
            "seeds/documents/d.yaml:1:1 not-a-file",
            "seeds/documents/e.yaml:1:1 not-a-file");
    assertThat(ContentHash.of(seeds, questions)).hasSize(64);
  }

  @Test
  void aFolderThatIsALinkOutOfTheSeedsHoldsNoSeeds() throws IOException {
    Path elsewhere = Files.move(seeds.resolve("documents"), work.resolve("elsewhere"));
    Files.createSymbolicLink(seeds.resolve("documents"), elsewhere);
    assertThat(faults()).containsExactly("seeds/documents/one.yaml:1:1 not-a-file");
  }

  @Test
  void aLinkInsideTheSeedsIsFine() throws IOException {
    Path moved = seeds.resolve("kept/one.yaml");
    Files.createDirectories(moved.getParent());
    Files.move(seeds.resolve("documents/one.yaml"), moved);
    Files.createSymbolicLink(seeds.resolve("documents/one.yaml"), moved);
    assertThat(faults()).isEmpty();
  }

  @Test
  void tenGigabytesAreRefusedUnread() throws IOException {
    sparse(seeds.resolve("documents/two.yaml"));
    sparse(seeds.resolve("mappings.sssom.tsv"));
    Files.createDirectories(seeds.resolve("mappings"));
    sparse(seeds.resolve("mappings/big.sssom.tsv"));
    assertThat(faults())
        .containsExactly(
            "seeds/documents/two.yaml:1:1 too-large", "seeds/mappings/big.sssom.tsv:1:1 too-large");
    assertThat(ContentHash.of(seeds, questions)).hasSize(64);
  }

  @Test
  void charactersThatCannotBeSeenAreNamedWithTheirPlace() throws IOException {
    document("a: 1\nb: x\u202ey\nc: \u0000\nd: \u200b\u0085\n");
    assertThat(faults())
        .containsExactly(
            "seeds/documents/two.yaml:2:5 hidden-character",
            "seeds/documents/two.yaml:3:4 control-character",
            "seeds/documents/two.yaml:4:4 hidden-character",
            "seeds/documents/two.yaml:4:5 control-character");
  }

  @Test
  void aLoneCarriageReturnIsRefusedAndWindowsLineEndsAreNot() throws IOException {
    Path document = seeds.resolve("documents/one.yaml");
    String text = Files.readString(document);
    Files.writeString(document, text.replace("\n", "\r\n"));
    assertThat(faults()).isEmpty();
    Files.writeString(document, text.replaceFirst("\n", "\r"));
    assertThat(faults()).singleElement().asString().endsWith(" control-character");
  }

  @Test
  void mappingsAreHeldAgainstTheSameRules() throws IOException {
    Files.createDirectories(seeds.resolve("mappings"));
    Files.writeString(seeds.resolve("mappings/odd.sssom.tsv"), "#curie_map:\n#  a: b\nx\u0007\n");
    assertThat(faults()).containsExactly("seeds/mappings/odd.sssom.tsv:3:2 control-character");
  }

  @Test
  void otherEncodingsAreRefused() throws IOException {
    Files.write(
        seeds.resolve("documents/two.yaml"), "document: {}".getBytes(StandardCharsets.UTF_16));
    // An overlong slash, and half of a surrogate pair.
    Files.write(seeds.resolve("documents/three.yaml"), new byte[] {(byte) 0xc0, (byte) 0xaf});
    Files.write(
        seeds.resolve("documents/four.yaml"), new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80});
    assertThat(faults())
        .containsExactly(
            "seeds/documents/four.yaml:1:1 encoding",
            "seeds/documents/three.yaml:1:1 encoding",
            "seeds/documents/two.yaml:1:1 encoding");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    Path document = seeds.resolve("documents/one.yaml");
    Files.writeString(document, "\ufeff" + Files.readString(document));
    assertThat(faults()).isEmpty();
  }

  @Test
  void nestingAliasesAndTagsAreRefusedBeforeAnythingIsBuilt() throws IOException {
    document("[".repeat(1_000_000));
    Files.writeString(seeds.resolve("documents/three.yaml"), "a:\n" + nested(5_000));
    Files.writeString(
        seeds.resolve("documents/four.yaml"), "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
    Files.writeString(
        seeds.resolve("documents/five.yaml"), "!!javax.script.ScriptEngineManager [x]\n");
    List<String> faults = faults();
    assertThat(faults).anyMatch(f -> f.matches(".*two.yaml:1:\\d+ yaml-depth"));
    assertThat(faults).anyMatch(f -> f.matches(".*three.yaml:\\d+:\\d+ yaml-depth"));
    assertThat(faults).anyMatch(f -> f.matches(".*four.yaml:2:\\d+ yaml-alias"));
    assertThat(faults).anyMatch(f -> f.startsWith("seeds/documents/five.yaml"));
  }

  private static String nested(int deep) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= deep; i++) {
      text.append(" ".repeat(Math.min(i, 200))).append(i > 200 ? "- " : "a:\n");
    }
    return text.toString();
  }

  @Test
  void accentsThatStandApartAreWorthALook() throws IOException {
    Path document = seeds.resolve("documents/one.yaml");
    Files.writeString(document, "# cafe\u0301\n" + Files.readString(document));
    SeedReader.Reading reading = new SeedReader(TERMS).read(seeds);
    assertThat(reading.seeds()).isPresent();
    assertThat(reading.faults())
        .extracting(HostileFilesTest::told)
        .containsExactly("seeds/documents/one.yaml:1:1 not-nfc");
  }

  @Test
  void questionsAreHeldAgainstTheSameRules() throws Exception {
    String head = "# title: t\n# question: q\n# meaning: m\n";
    pipe(questions.resolve("a.rq"));
    sparse(questions.resolve("b.rq"));
    Files.write(questions.resolve("c.rq"), new byte[] {'#', (byte) 0xe9});
    Files.createSymbolicLink(questions.resolve("d.rq"), Path.of("/etc/hostname"));
    Files.writeString(questions.resolve("e.rq"), head + "ASK {" + "{".repeat(60_000));
    Files.writeString(questions.resolve("f.rq"), head + "ASK { ?a ?b \"" + "x".repeat(1_000_000));
    Files.writeString(questions.resolve("g.rq"), head + "ASK { ?a ?b \"\u202e\" }");
    assertThat(questionFaults())
        .containsExactly(
            "questions/a.rq:1:1 not-a-file",
            "questions/b.rq:1:1 too-large",
            "questions/c.rq:1:1 encoding",
            "questions/d.rq:1:1 not-a-file",
            "questions/e.rq:1:1 query-depth",
            "questions/f.rq:1:1 too-large",
            "questions/g.rq:4:14 hidden-character");
  }
}
