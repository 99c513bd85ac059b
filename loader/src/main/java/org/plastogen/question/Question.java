package org.plastogen.question;

/**
 * One question with its SPARQL.
 *
 * @param name file name without {@code .rq}
 * @param title a few words
 * @param question what a user wants to know
 * @param meaning what the answer says and does not say
 * @param text the SPARQL query, header comment included
 */
public record Question(String name, String title, String question, String meaning, String text) {}
