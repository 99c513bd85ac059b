/** Rules as data: what each asks, why, how to mend a fault, profiles of severities, waivers. */
@NullMarked
package org.plastogen.rule;

import org.jspecify.annotations.NullMarked;
