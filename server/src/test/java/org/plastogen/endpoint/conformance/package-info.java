/** The test cases that the W3C published for SPARQL, asked of a running endpoint over HTTP. */
@NullMarked
package org.plastogen.endpoint.conformance;

import org.jspecify.annotations.NullMarked;
