package org.plastogen.reasoning;

import java.util.Optional;

/**
 * An axiom, told.
 *
 * @param sentence for a reader who knows no OWL
 * @param manchester in Manchester syntax, on one line
 * @param place where it stands; empty if that can not be told
 */
public record Statement(String sentence, String manchester, Optional<TextPlace> place) {}
