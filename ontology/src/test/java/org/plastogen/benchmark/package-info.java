/** Timings, run by hand: HermiT on curated sizes, the searches up to a million edges. */
@NullMarked
package org.plastogen.benchmark;

import org.jspecify.annotations.NullMarked;
