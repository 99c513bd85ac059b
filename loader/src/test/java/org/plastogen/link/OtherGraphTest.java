package org.plastogen.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of somebody else is read whole or refused in one line. */
class OtherGraphTest {
  private static final String TRIPLE = "<https://example.org/a> <https://example.org/b> \"c\" .\n";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path packed(String name, String beginning, int spaces) throws IOException {
    Path file = folder.resolve(name);
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) ' ');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(beginning.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < spaces; i++) {
        out.write(piece);
      }
    }
    return file;
  }

  @Test
  void aLongTextOfShortStatementsIsRead() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 17 << 20; i++) {
      text.append("<https://example.org/a> <https://example.org/b> \"")
          .append(i % 100)
          .append(" ".repeat(10_000))
          .append("\" .\n");
    }
    assertThat(OtherGraph.read(file("long.nt", text.toString())).size()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<https://example.org/a> <https://example.org/b> \""})
  void aSmallFileThatUnpacksToMuchWithoutAStatementIsStopped(String beginning) throws Exception {
    assertThatThrownBy(() -> OtherGraph.read(packed("bomb.ttl.gz", beginning, 20)))
        .isInstanceOf(GraphNotRead.class)
        .hasMessageContaining("more than 16 MB without a statement");
  }

  @Test
  void aCompressedFileThatIsCutShortIsNotTakenForAShortGraph() throws Exception {
    byte[] whole = Files.readAllBytes(packed("whole.ttl.gz", TRIPLE.repeat(1_000), 0));
    Path half = folder.resolve("half.ttl.gz");
    Files.write(half, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> OtherGraph.read(half))
        .isInstanceOf(GraphNotRead.class)
        .hasMessageContaining("cut short");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.rt", "a.trdf", "a.rpb", "a.csv", "a.tsv", "a.srx", "a.shc"})
  void whatIsNoTextOfRdfIsRefused(String name) throws Exception {
    assertThatThrownBy(() -> OtherGraph.read(file(name, "x")))
        .isInstanceOf(GraphNotRead.class)
        .hasMessageContaining("Name the file .ttl");
  }

  @Test
  void deepNestingIsRefused() throws Exception {
    assertThatThrownBy(
            () -> OtherGraph.read(file("deep.jsonld", "[".repeat(50_000) + "]".repeat(50_000))))
        .isInstanceOf(GraphNotRead.class)
        .hasMessageContaining("nests too deeply");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "null", "{\"@id\":", "{\"@context\":\"https://example.org/c\"}"})
  void aFaultInJsonLdIsToldInOnePlainLine(String text) throws Exception {
    assertThatThrownBy(() -> OtherGraph.read(file("faulty.jsonld", text)))
        .isInstanceOf(GraphNotRead.class)
        .satisfies(
            e ->
                assertThat(e.getMessage().lines())
                    .singleElement()
                    .asString()
                    .doesNotContain("JsonLdError", "[code=", "Exception"));
  }
}
