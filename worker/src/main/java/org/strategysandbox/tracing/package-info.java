/**
 * Spans of a submission's way, in the terms of OpenTelemetry. May use nothing else of the product.
 */
@NullMarked
package org.strategysandbox.tracing;

import org.jspecify.annotations.NullMarked;
