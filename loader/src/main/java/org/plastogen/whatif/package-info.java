/**
 * What would follow if some claims did not count, or others did: blocking experiments in the graph.
 */
@NullMarked
package org.plastogen.whatif;

import org.jspecify.annotations.NullMarked;
