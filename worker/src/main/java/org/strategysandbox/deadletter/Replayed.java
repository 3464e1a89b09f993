package org.strategysandbox.deadletter;

import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.DeadLetter;

/**
 * What a replay did about one dead letter.
 *
 * @param replay the number of the replay that was or would be published
 * @param refusal why it was not, in a line for a person; null when it was or would be
 */
public record Replayed(DeadLetter letter, int replay, @Nullable String refusal) {}
