/** The release that is served, and what is made out of it once. */
@NullMarked
package org.plastogen.endpoint.release;

import org.jspecify.annotations.NullMarked;
