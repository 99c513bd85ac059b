/** What a check found, as text, JSON, JUnit XML, SARIF and HTML. */
@NullMarked
package org.plastogen.report;

import org.jspecify.annotations.NullMarked;
