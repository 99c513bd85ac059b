/**
 * The signed graph of direct relations and what its walks say: net effects, and the chains of steps
 * that account for each of them. Plain Java; knows nothing of RDF, OWL or files.
 */
@NullMarked
package org.plastogen.chain;

import org.jspecify.annotations.NullMarked;
