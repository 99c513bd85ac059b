/** From any name of a thing, ours or another database's, to the entities it stands for. */
@NullMarked
package org.plastogen.resolve;

import org.jspecify.annotations.NullMarked;
