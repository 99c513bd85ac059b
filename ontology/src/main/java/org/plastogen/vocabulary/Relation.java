package org.plastogen.vocabulary;

import java.util.Optional;
import org.plastogen.chain.Sign;

/**
 * A relation that a claim may use.
 *
 * @param iri the IRI of the object property
 * @param label its English label, as claims write it
 * @param sign its sign if it stands below <i>increases</i> or <i>decreases</i>, else empty
 */
public record Relation(String iri, String label, Optional<Sign> sign) {}
