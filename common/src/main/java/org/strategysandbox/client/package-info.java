/**
 * What a caller needs to submit strategies and await outcomes. May use {@code event} and {@code
 * kafka}.
 */
@NullMarked
package org.strategysandbox.client;

import org.jspecify.annotations.NullMarked;
