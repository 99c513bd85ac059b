/**
 * What follows from the ontology and a set of assertions, and why not where they contradict: HermiT
 * behind plain records of IRIs. The only place that knows OWLAPI.
 */
@NullMarked
package org.plastogen.reasoning;

import org.jspecify.annotations.NullMarked;
