/** What differs between two mechanisms, or between two folders of seeds or releases, and why. */
@NullMarked
package org.plastogen.difference;

import org.jspecify.annotations.NullMarked;
