/** Holds seeds against the rules: ours, SHACL, the OWL 2 DL profile and HermiT. */
@NullMarked
package org.plastogen.check;

import org.jspecify.annotations.NullMarked;
