/** What documents say: entities, claims, documents and tensions as immutable values. */
@NullMarked
package org.plastogen.claim;

import org.jspecify.annotations.NullMarked;
