/** Hardened single-use containers and the frames they speak. May use {@code config}. */
@NullMarked
package org.strategysandbox.sandbox;

import org.jspecify.annotations.NullMarked;
