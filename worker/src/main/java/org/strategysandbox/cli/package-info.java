/** The command line; {@code Main} and its commands wire everything together. */
@NullMarked
package org.strategysandbox.cli;

import org.jspecify.annotations.NullMarked;
