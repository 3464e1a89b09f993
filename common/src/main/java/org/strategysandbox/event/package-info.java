/** The events that travel between clients and workers, and their codec. Depends on Jackson only. */
@NullMarked
package org.strategysandbox.event;

import org.jspecify.annotations.NullMarked;
