/** Mechanisms as pictures: chains in layers from cause to effect, as SVG. */
@NullMarked
package org.plastogen.picture;

import org.jspecify.annotations.NullMarked;
