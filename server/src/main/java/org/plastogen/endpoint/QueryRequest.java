package org.plastogen.endpoint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plastogen.endpoint.answer.EntityTag;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;

/**
 * What a client asks, as in the SPARQL 1.1 protocol, section 2.1.
 *
 * @param query the query; empty if the request has no parameter at all
 * @param defaultGraphs IRIs that replace the FROM clauses
 * @param namedGraphs IRIs that replace the FROM NAMED clauses
 * @param timeout how long the client is willing to wait; may only be less than the limit
 */
record QueryRequest(
    Optional<String> query,
    List<String> defaultGraphs,
    List<String> namedGraphs,
    Optional<Duration> timeout) {

  /** Stock servers echo these into the answer or fetch what they name. */
  private static final Set<String> REFUSED =
      Set.of("callback", "stylesheet", "force-accept", "query-ref");

  /** Reads name-value pairs that have been decoded. Unknown names are passed over. */
  static QueryRequest of(List<Map.Entry<String, String>> parameters) {
    List<String> queries = values(parameters, "query");
    for (Map.Entry<String, String> each : parameters) {
      if (REFUSED.contains(each.getKey())) {
        throw malformed("The parameter " + each.getKey() + " is not offered.");
      }
    }
    if (!values(parameters, "update").isEmpty()) {
      throw new RefusedRequest(
          new Refusal.NotOffered("Updates are not offered: a release never changes."));
    }
    if (queries.size() > 1) {
      throw malformed("There must be one parameter query, not " + queries.size() + ".");
    }
    if (values(parameters, "version").size() > 1) {
      throw malformed("There must be one parameter version at most.");
    }
    if (queries.isEmpty() && !parameters.isEmpty()) {
      throw malformed("The parameter query is missing.");
    }
    return new QueryRequest(
        queries.stream().findFirst(),
        values(parameters, "default-graph-uri"),
        values(parameters, "named-graph-uri"),
        timeout(values(parameters, "timeout")));
  }

  /** Everything that the answer depends on, for {@link EntityTag#of}. */
  List<String> identity(String release, String mediaType) {
    List<String> parts = new ArrayList<>(List.of(release, mediaType, query.orElse("")));
    defaultGraphs.forEach(each -> parts.add("default " + each));
    namedGraphs.forEach(each -> parts.add("named " + each));
    return parts;
  }

  private static List<String> values(List<Map.Entry<String, String>> parameters, String name) {
    return parameters.stream()
        .filter(each -> each.getKey().equals(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static Optional<Duration> timeout(List<String> seconds) {
    if (seconds.isEmpty()) {
      return Optional.empty();
    }
    String value = seconds.get(0);
    if (!value.matches("\\d{1,6}(\\.\\d{1,3})?")) {
      throw malformed("The parameter timeout is a number of seconds, such as 2.5.");
    }
    long millis = Math.round(Double.parseDouble(value) * 1000);
    return Optional.of(Duration.ofMillis(Math.max(1, millis)));
  }

  private static RefusedRequest malformed(String sentence) {
    return new RefusedRequest(new Refusal.Malformed(sentence));
  }
}
