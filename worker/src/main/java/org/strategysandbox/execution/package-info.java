/**
 * One submission from its code to its outcome: validate, run, evaluate, put into words. May use
 * {@code validation}, {@code sandbox}, {@code evaluation}, {@code config} and {@code event}; knows
 * nothing of Kafka.
 */
@NullMarked
package org.strategysandbox.execution;

import org.jspecify.annotations.NullMarked;
