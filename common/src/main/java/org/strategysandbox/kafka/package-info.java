/** Kafka settings, topics and the search for outcomes. May use {@code event}. */
@NullMarked
package org.strategysandbox.kafka;

import org.jspecify.annotations.NullMarked;
