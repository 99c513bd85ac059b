package org.plastogen.seed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plastogen.claim.Place;
import org.plastogen.fault.Fault;

/**
 * Finds what a reader of a file cannot see and a program would take for part of it: control
 * characters, marks that turn the direction of text, spaces of no width, and lines that end in a
 * way that editors disagree about. Text in another Unicode form than NFC is worth a look: it equals
 * no text that looks the same.
 */
final class HiddenCharacters {
  private static final int MOST = 20;

  private final SeedText text;
  private final List<Fault> faults = new ArrayList<>();

  HiddenCharacters(SeedText text) {
    this.text = text;
  }

  /** The faults in order of place, the first {@value #MOST} of them. */
  List<Fault> find() {
    int line = 1;
    int column = 1;
    String all = text.text();
    for (int at = 0; at < all.length() && faults.size() < MOST; at++) {
      int c = all.codePointAt(at);
      boolean lineEnds = c == '\n' || (c == '\r' && all.startsWith("\r\n", at));
      if (!lineEnds && c != '\t' && isHidden(c)) {
        faults.add(hidden(line, column, c));
      }
      at += Character.charCount(c) - 1;
      column += Character.charCount(c);
      if (c == '\n' || (c == '\r' && !lineEnds)) {
        line++;
        column = 1;
      }
    }
    otherForm();
    return faults;
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          true;
      default -> false;
    };
  }

  private Fault hidden(int line, int column, int c) {
    boolean control = Character.getType(c) == Character.CONTROL;
    String shown = String.format("U+%04X", c);
    return new Fault(
        control ? "control-character" : "hidden-character",
        Fault.Severity.ERROR,
        new Place(text.name(), line, column),
        control && c == '\r'
            ? "a line ends in a carriage return alone"
            : "the character " + shown + " cannot be seen",
        control && c == '\r' ? "save the file with Unix line ends" : "remove it",
        Optional.empty());
  }

  private void otherForm() {
    if (Normalizer.isNormalized(text.text(), Normalizer.Form.NFC)) {
      return;
    }
    for (int i = 0; i < text.lines().size(); i++) {
      if (!Normalizer.isNormalized(text.lines().get(i), Normalizer.Form.NFC)) {
        Place place = new Place(text.name(), i + 1, 1);
        faults.add(
            new Fault(
                "not-nfc",
                Fault.Severity.WARNING,
                place,
                "a letter and its accent stand apart here (not Unicode form NFC)",
                "type the letter again, or save the file in form NFC",
                Optional.of(text.lines().get(i))));
        return;
      }
    }
  }
}
