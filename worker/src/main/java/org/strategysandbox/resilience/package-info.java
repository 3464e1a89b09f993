/**
 * Retries and the circuit breaker around the Docker daemon. May use {@code execution}, {@code
 * sandbox} and {@code config}.
 */
@NullMarked
package org.strategysandbox.resilience;

import org.jspecify.annotations.NullMarked;
