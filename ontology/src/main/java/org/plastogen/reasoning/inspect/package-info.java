/** Checks any ontology file: what can be read, the OWL 2 DL profile, the role box, HermiT. */
@NullMarked
package org.plastogen.reasoning.inspect;

import org.jspecify.annotations.NullMarked;
