/**
 * The embedded SPARQL endpoint: one read-only release behind one query path, a front page and a
 * health check.
 *
 * <p>{@link org.plastogen.endpoint.Endpoint} is the front door. Queries are checked and watched by
 * {@code guard}, answers are chosen and spooled by {@code answer}; this package holds the HTTP
 * side.
 */
@NullMarked
package org.plastogen.endpoint;

import org.jspecify.annotations.NullMarked;
