/**
 * Answers on their way out: the format is agreed on first, the whole answer is spooled, and only a
 * complete answer is sent.
 */
@NullMarked
package org.plastogen.endpoint.answer;

import org.jspecify.annotations.NullMarked;
