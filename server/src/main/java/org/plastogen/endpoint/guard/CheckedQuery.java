package org.plastogen.endpoint.guard;

import org.apache.jena.query.Query;

/**
 * A query that {@link QueryReader} has let through.
 *
 * @param query the query, as parsed
 * @param repeatable whether the same release always gives the same answer: false if it asks for the
 *     time, a random number or a fresh name
 */
public record CheckedQuery(Query query, boolean repeatable) {}
