/** The questions of {@code queries/}: SPARQL files whose comment header says what they ask. */
@NullMarked
package org.plastogen.question;

import org.jspecify.annotations.NullMarked;
