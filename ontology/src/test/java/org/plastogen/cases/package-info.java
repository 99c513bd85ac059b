/**
 * What tests of the sign algebra are fed with: case folders, random graphs, and a naive closure.
 */
@NullMarked
package org.plastogen.cases;

import org.jspecify.annotations.NullMarked;
