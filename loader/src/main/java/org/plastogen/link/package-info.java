/** Another graph beside ours: mappings to propose, and what it says of our claims. */
@NullMarked
package org.plastogen.link;

import org.jspecify.annotations.NullMarked;
