/** Every HTML page: models, templates and the files they need. */
@NullMarked
package org.plastogen.endpoint.page;

import org.jspecify.annotations.NullMarked;
