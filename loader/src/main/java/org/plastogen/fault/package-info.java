/** What is wrong with the data: each fault with its place, the rule it breaks and the mend. */
@NullMarked
package org.plastogen.fault;

import org.jspecify.annotations.NullMarked;
