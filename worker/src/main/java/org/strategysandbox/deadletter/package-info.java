/**
 * Dead letters: which there are, what became of them, and their replay. May use {@code event} and
 * {@code kafka}.
 */
@NullMarked
package org.strategysandbox.deadletter;

import org.jspecify.annotations.NullMarked;
