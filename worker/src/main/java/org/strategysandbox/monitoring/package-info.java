/**
 * What operators see: the catalogue of metrics, their Prometheus form, health, the HTTP endpoints,
 * the audit log. Hears the other packages through their small listener interfaces. May use {@code
 * intake}, {@code execution}, {@code validation}, {@code reaper}, {@code sandbox}, {@code config},
 * and {@code event} and {@code kafka} of the common module.
 */
@NullMarked
package org.strategysandbox.monitoring;

import org.jspecify.annotations.NullMarked;
