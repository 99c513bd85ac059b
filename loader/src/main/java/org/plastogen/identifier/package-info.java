/** External identifiers in all their spellings: prefixes, CURIEs and the IRIs of other graphs. */
@NullMarked
package org.plastogen.identifier;

import org.jspecify.annotations.NullMarked;
