/** Answers worked out for one question: as text, Markdown, JSON or a page. */
@NullMarked
package org.plastogen.endpoint.report;

import org.jspecify.annotations.NullMarked;
