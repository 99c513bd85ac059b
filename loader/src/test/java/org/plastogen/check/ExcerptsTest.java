package org.plastogen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plastogen.claim.Place;
import org.plastogen.fault.Fault;

class ExcerptsTest {

  @TempDir Path folder;

  @Test
  void theGuiltyLineIsShown() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "one\ntwo\n");
    assertThat(shown("a.yaml")).contains("one");
  }

  @Test
  void aFileThatIsLinkedFromElsewhereIsNotShown(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret"), "secret\n");
    Files.createSymbolicLink(folder.resolve("b.yaml"), secret);
    assertThat(shown("b.yaml")).isEmpty();
  }

  @Test
  void aHugeFileIsNotReadToShowALineOfIt() throws IOException {
    try (RandomAccessFile huge = new RandomAccessFile(folder.resolve("c.yaml").toFile(), "rw")) {
      huge.setLength(10_000_000_000L);
    }
    assertThat(shown("c.yaml")).isEmpty();
  }

  private Optional<String> shown(String file) {
    Place place = new Place(file, 1, 1);
    Fault fault =
        new Fault(
            "some-rule", Fault.Severity.ERROR, place, "is wrong", "mend it", Optional.empty());
    return new Excerpts(folder).with(fault).excerpt();
  }
}
