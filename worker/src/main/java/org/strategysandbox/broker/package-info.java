/** The embedded Kafka broker. Depends on no other package. */
@NullMarked
package org.strategysandbox.broker;

import org.jspecify.annotations.NullMarked;
