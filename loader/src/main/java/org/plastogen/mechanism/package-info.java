/** From claims to what follows: direct edges, net effects and their chains. */
@NullMarked
package org.plastogen.mechanism;

import org.jspecify.annotations.NullMarked;
