/** Rival explanations of one thing: what belongs to one of them alone, and what they share. */
@NullMarked
package org.plastogen.rival;

import org.jspecify.annotations.NullMarked;
