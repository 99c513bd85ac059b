package org.plastogen.chain;

import java.util.BitSet;

/**
 * A component that many others reach, with all that it reaches.
 *
 * @param component its number
 * @param classes its own class on side 0 and all classes that this reaches
 * @param pairs how many pairs these hold
 */
record Landmark(int component, BitSet classes, long pairs) {}
