/** The original texts, for those who have them: checksums and paragraph numbers. */
@NullMarked
package org.plastogen.source;

import org.jspecify.annotations.NullMarked;
