/** Reads seed files into claims: text, YAML with places, schema, names. */
@NullMarked
package org.plastogen.seed;

import org.jspecify.annotations.NullMarked;
