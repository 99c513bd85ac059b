package org.plastogen.reasoning;

/**
 * HermiT came to no answer.
 *
 * @param reason why not, as a sentence
 */
public record Undecided(String reason) implements Reasoning {}
