/** How long things take, by JMH: HermiT beside the search, the searches up to a million edges. */
@NullMarked
package org.plastogen.benchmark;

import org.jspecify.annotations.NullMarked;
