/** The command line: each command reads options, calls one operation and prints. */
@NullMarked
package org.plastogen.command;

import org.jspecify.annotations.NullMarked;
