package org.plastogen.reasoning;

import org.plastogen.chain.Sign;

/**
 * An assertion that a net effect may follow from.
 *
 * @param assertion a relation below <i>increases</i> or <i>decreases</i>
 * @param sign the sign of that relation
 */
public record Premise(RelationAssertion assertion, Sign sign) {}
