/**
 * Running one strategy, whatever the way. May use {@code sandbox}, {@code evaluation} and {@code
 * event}.
 */
@NullMarked
package org.strategysandbox.execution;

import org.jspecify.annotations.NullMarked;
