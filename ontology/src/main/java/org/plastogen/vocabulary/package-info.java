/** The terms of the ontology, as IRIs and as read from the ontology file. */
@NullMarked
package org.plastogen.vocabulary;

import org.jspecify.annotations.NullMarked;
