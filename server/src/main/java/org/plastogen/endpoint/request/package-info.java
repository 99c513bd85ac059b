/** What a client asks, decoded strictly. */
@NullMarked
package org.plastogen.endpoint.request;

import org.jspecify.annotations.NullMarked;
