/** Releases: built beside, put in place at once, never changed. */
@NullMarked
package org.plastogen.release;

import org.jspecify.annotations.NullMarked;
