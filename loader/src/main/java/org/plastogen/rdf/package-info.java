/** From claims and effects to quads: one class for each named graph. */
@NullMarked
package org.plastogen.rdf;

import org.jspecify.annotations.NullMarked;
