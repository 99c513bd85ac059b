package org.plastogen.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.Sign;
import org.plastogen.chain.SignedEdge;
import org.plastogen.chain.Strength;

/**
 * One folder under {@code cases}: direct relations, all that follows, and some of what must not.
 * The folder's name is part of every IRI, so cases can be reasoned on together.
 *
 * @param name the folder's name
 */
public record SignCase(
    String name, List<SignedEdge> asserted, Set<NetEffect> entailed, Set<NetEffect> notEntailed) {

  private static final Path FOLDER = Path.of("src/test/resources/cases");
  private static final String ENTITY = "urn:case:";

  /** Every case folder, by name. */
  public static Stream<SignCase> all() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.filter(Files::isDirectory).sorted().map(SignCase::read).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SignCase read(Path folder) {
    return new SignCase(
        folder.getFileName().toString(),
        effects(folder.resolve("asserted.txt"))
            .map(e -> new SignedEdge(e.subject(), e.sign(), e.object(), new Strength(1, 1)))
            .toList(),
        effects(folder.resolve("entailed.txt")).collect(Collectors.toCollection(TreeSet::new)),
        effects(folder.resolve("not-entailed.txt")).collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Stream<NetEffect> effects(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank())
          .map(line -> effect(line, ENTITY + file.getParent().getFileName() + "/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NetEffect effect(String line, String prefix) {
    String[] parts = line.strip().split(" +");
    Sign sign =
        switch (parts[1]) {
          case "+" -> Sign.INCREASE;
          case "-" -> Sign.DECREASE;
          default -> throw new IllegalArgumentException("neither + nor - in: " + line);
        };
    return new NetEffect(prefix + parts[0], sign, prefix + parts[2]);
  }

  @Override
  public String toString() {
    return name;
  }
}
