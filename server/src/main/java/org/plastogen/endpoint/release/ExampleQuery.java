package org.plastogen.endpoint.release;

import java.util.Objects;

/**
 * A query that the front page offers as a link.
 *
 * @param name a short stable name, such as a file name without its ending
 * @param title what the query is about, in a few words of plain text
 * @param question the question it answers, as plain text
 * @param text the SPARQL query itself
 */
public record ExampleQuery(String name, String title, String question, String text) {

  public ExampleQuery {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(text, "text");
  }
}
