/**
 * Linked data over HTTP: every IRI of a release leads to what the release says of it.
 *
 * <p>{@link org.plastogen.endpoint.linked.DescriptionServlet} is the entry. An IRI that names a
 * thing answers 303 and leads to a document with a suffix; a named graph and the ontology are
 * documents themselves and answer 200.
 */
@NullMarked
package org.plastogen.endpoint.linked;

import org.jspecify.annotations.NullMarked;
