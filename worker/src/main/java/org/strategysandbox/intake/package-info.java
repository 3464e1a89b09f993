/**
 * Submissions from Kafka to published outcomes. May use {@code execution} and {@code validation}.
 */
@NullMarked
package org.strategysandbox.intake;

import org.jspecify.annotations.NullMarked;
