/**
 * What keeps one query from hurting anyone else: it is checked before it runs, and watched while it
 * runs. Knows nothing of HTTP.
 */
@NullMarked
package org.plastogen.endpoint.guard;

import org.jspecify.annotations.NullMarked;
