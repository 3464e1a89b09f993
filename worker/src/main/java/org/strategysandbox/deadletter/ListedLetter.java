package org.strategysandbox.deadletter;

import org.strategysandbox.event.DeadLetter;

/**
 * The dead letter that stands for a submission.
 *
 * @param partition of the dead-letter topic
 * @param offset in that partition
 */
public record ListedLetter(DeadLetter letter, LetterState state, int partition, long offset) {}
