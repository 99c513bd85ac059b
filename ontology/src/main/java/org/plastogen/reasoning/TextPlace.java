package org.plastogen.reasoning;

/**
 * A line of a file.
 *
 * @param file its name
 * @param line line number, from 1
 */
public record TextPlace(String file, int line) {}
