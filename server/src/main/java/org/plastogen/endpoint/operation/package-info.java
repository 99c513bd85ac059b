/** What operators see of a running endpoint: metrics, readiness, the access log. */
@NullMarked
package org.plastogen.endpoint.operation;

import org.jspecify.annotations.NullMarked;
