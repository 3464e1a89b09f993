/**
 * Submissions from Kafka to published outcomes. One slot takes one record at a time. May use {@code
 * execution}, {@code sandbox}, {@code config}, and {@code event} and {@code kafka} of the common
 * module.
 */
@NullMarked
package org.strategysandbox.intake;

import org.jspecify.annotations.NullMarked;
