package org.plastogen.reasoning.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.plastogen.reasoning.TextPlace;
import org.semanticweb.owlapi.model.OWLDocumentFormat;

/**
 * The text of an ontology file, once it is known to do no harm: a regular file of bounded size, in
 * UTF-8, without control characters, not nested beyond reason, and asking for no file outside.
 *
 * @param name as places tell it
 * @param text its content without a byte order mark
 * @param lines its lines
 */
record OntologyText(String name, String text, List<String> lines) {
  private static final int MAX_DEPTH = 1_000;

  /** Objects of OWLAPI and HermiT take many times the bytes of the file. */
  private static final int BYTES_IN_MEMORY = 12;

  private static final Pattern OUTSIDE =
      Pattern.compile("<!(?:DOCTYPE|ENTITY)[^>\\[]*\\b(?:SYSTEM|PUBLIC)\\b");
  private static final Pattern NESTED_ENTITY =
      Pattern.compile("<!ENTITY\\s+\\S+\\s+([\"'])(?:(?!\\1)[^>])*&\\w+;");

  static OntologyText read(Path file, String name) throws Refusal {
    TextPlace start = new TextPlace(name, 1);
    try {
      if (!Files.isRegularFile(file)) {
        throw refuse("not-a-file", start, "this is not a regular file");
      }
      long room = Runtime.getRuntime().maxMemory() / BYTES_IN_MEMORY;
      if (Files.size(file) > room) {
        throw refuse(
            "too-large",
            start,
            "the file has "
                + megabytes(Files.size(file))
                + " MB; with the memory this run has ("
                + megabytes(Runtime.getRuntime().maxMemory())
                + " MB) at most "
                + megabytes(room)
                + " MB can be checked");
      }
      String text = decode(Files.readAllBytes(file));
      String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
      OntologyText read = new OntologyText(name, body, body.lines().toList());
      read.refuseHarm();
      return read;
    } catch (CharacterCodingException e) {
      throw refuse("encoding", start, "the file is not valid UTF-8");
    } catch (IOException e) {
      throw refuse("unreadable", start, "the file can not be read");
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  private static long megabytes(long bytes) {
    return Math.max(1, bytes >> 20);
  }

  private void refuseHarm() throws Refusal {
    if (text.isBlank()) {
      throw refuse("empty-file", new TextPlace(name, 1), "the file is empty");
    }
    Optional<OWLDocumentFormat> format = Syntax.of(this);
    if (format.isEmpty() || Syntax.isXml(format.get())) {
      refuseEntities();
    }
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (c < ' ' && c != '\t' && c != '\r') {
        throw refuse(
            "control-character",
            new TextPlace(name, line),
            "there is a control character here (code " + (int) c + ")");
      }
    }
    OptionalInt deep = Nesting.deeper(MAX_DEPTH, text, format);
    if (deep.isPresent()) {
      throw refuse(
          "too-deep",
          new TextPlace(name, deep.getAsInt()),
          "brackets are nested more than " + MAX_DEPTH + " deep here");
    }
  }

  private void refuseEntities() throws Refusal {
    if (OUTSIDE.matcher(text).find()) {
      throw refuse(
          "outside-entity",
          new TextPlace(name, 1),
          "the XML asks for another file, which is not opened");
    }
    if (NESTED_ENTITY.matcher(text).find()) {
      throw refuse(
          "nested-entity",
          new TextPlace(name, 1),
          "an XML entity is made of other entities, which may grow without bound");
    }
  }

  private static Refusal refuse(String rule, TextPlace place, String message) {
    return new Refusal(Finding.of(rule, place, message));
  }
}
