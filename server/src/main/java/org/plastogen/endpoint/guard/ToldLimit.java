package org.plastogen.endpoint.guard;

import java.util.List;
import java.util.Locale;

/**
 * One limit as clients are told it.
 *
 * @param what what is bounded
 * @param most the bound, in words
 * @param status the HTTP status of an answer beyond it
 */
public record ToldLimit(String what, String most, String status) {

  /** Those that a client can meet with a query, as they are set. */
  public static List<ToldLimit> of(Limits limits) {
    return List.of(
        new ToldLimit(
            "time from a query's arrival to its complete answer; timeout=SECONDS in a request"
                + " lowers it",
            limits.queryTimeout().toMillis() / 1000.0 + " s",
            "503"),
        new ToldLimit("rows or triples of an answer", number(limits.maxRows()), "422"),
        new ToldLimit(
            "an answer, before compression", number(limits.maxResultBytes()) + " bytes", "422"),
        new ToldLimit("a query", number(limits.maxQueryBytes()) + " bytes", "413"),
        new ToldLimit("brackets, nested in each other", number(limits.maxNesting()), "400"),
        new ToldLimit(
            "a text that an expression builds",
            number(limits.maxValueCharacters()) + " characters",
            "422"),
        new ToldLimit(
            "long queries that wait for their turn, of all clients; of one, half of them",
            number(limits.maxWaiting()),
            "503, 429"),
        new ToldLimit(
            "memory: when the heap is nearly full, the query that has taken most is stopped",
            "85 % of the heap",
            "503"));
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
