/** Why the graph concludes what it concludes: chains, claims and places, read from a release. */
@NullMarked
package org.plastogen.explain;

import org.jspecify.annotations.NullMarked;
