package org.plastogen.seed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plastogen.claim.Place;
import org.plastogen.fault.Fault;

/**
 * The text of one seed file or question with its lines, so that a fault can show the line it is on.
 * Nothing is in it that cannot be seen.
 *
 * @param name path relative to the folder that holds the seeds
 * @param text its content without a byte order mark
 * @param lines its lines without line ends
 */
public record SeedText(String name, String text, List<String> lines) {
  /** Larger files are refused before parsing: no YAML parser is quick on them. */
  static final int MAX_BYTES = 2_000_000;

  /**
   * Reads a file that must be a regular file inside the seeds, small enough, UTF-8, and without
   * characters that cannot be seen.
   *
   * @param root the folder the names are relative to; the file must be inside the folder below it
   *     that its name begins with, wherever links lead
   * @param file the file
   * @param faults where a refusal goes
   * @return the text, or empty if it was refused
   */
  public static Optional<SeedText> read(Path root, Path file, Consumer<Fault> faults) {
    Path inRoot = root.relativize(file);
    String name = inRoot.toString().replace('\\', '/');
    try {
      Path folder = root.resolve(inRoot.getName(0)).toRealPath();
      if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(folder)) {
        faults.accept(
            refuse(name, "not-a-file", "is not a regular file inside the seeds", "copy it here"));
        return Optional.empty();
      }
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(MAX_BYTES + 1);
      }
      if (bytes.length > MAX_BYTES) {
        faults.accept(
            refuse(
                name,
                "too-large",
                "has " + Files.size(file) + " bytes, more than " + MAX_BYTES,
                "split it into several files"));
        return Optional.empty();
      }
      return visible(new SeedText(name, decoded(bytes)), faults);
    } catch (CharacterCodingException e) {
      faults.accept(refuse(name, "encoding", "is not valid UTF-8", "save it again as UTF-8"));
      return Optional.empty();
    } catch (IOException e) {
      faults.accept(
          refuse(name, "unreadable", "cannot be read", "check that it exists and its rights"));
      return Optional.empty();
    }
  }

  private SeedText(String name, String text) {
    this(name, text, text.lines().toList());
  }

  /** Without the byte order mark that some editors put first. */
  private static String decoded(byte[] bytes) throws CharacterCodingException {
    String text =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes))
            .toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<SeedText> visible(SeedText text, Consumer<Fault> faults) {
    List<Fault> hidden = new HiddenCharacters(text).find();
    hidden.forEach(faults);
    return hidden.stream().anyMatch(f -> f.severity() == Fault.Severity.ERROR)
        ? Optional.empty()
        : Optional.of(text);
  }

  private static Fault refuse(String name, String rule, String message, String mend) {
    return new Fault(
        rule,
        Fault.Severity.ERROR,
        new Place(name, 1, 1),
        "the file " + message,
        mend,
        Optional.empty());
  }

  /**
   * An error at a place of this file, with the line shown.
   *
   * @param place where
   * @param rule the rule broken
   * @param message what is wrong
   * @param mend how to put it right
   * @return the fault
   */
  public Fault error(Place place, String rule, String message, String mend) {
    Optional<String> line =
        place.line() <= lines.size() ? Optional.of(lines.get(place.line() - 1)) : Optional.empty();
    return new Fault(rule, Fault.Severity.ERROR, place, message, mend, line);
  }
}
