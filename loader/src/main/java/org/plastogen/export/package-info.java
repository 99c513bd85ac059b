/** A release in the formats of other tools, each with a report of what it cannot carry. */
@NullMarked
package org.plastogen.export;

import org.jspecify.annotations.NullMarked;
