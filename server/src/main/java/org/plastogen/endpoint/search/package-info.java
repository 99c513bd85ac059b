/**
 * Full-text search over labels, synonyms, definitions and identifiers, on a Lucene index in memory
 * that is made of a release when it is first asked.
 */
@NullMarked
package org.plastogen.endpoint.search;

import org.jspecify.annotations.NullMarked;
