/** Which claims count: by evidence, certainty, species and document. */
@NullMarked
package org.plastogen.filter;

import org.jspecify.annotations.NullMarked;
