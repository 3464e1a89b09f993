package org.strategysandbox.deadletter;

/**
 * How dead letters are replayed.
 *
 * @param dryRun publishes nothing
 * @param limit replays at most so many
 * @param perSecond publishes at most so many in a second; 0 for as fast as it goes
 * @param maxReplays a submission that was replayed so often is refused
 * @param ignoreExpiry drops a {@code notAfter} that has passed
 */
public record ReplaySettings(
    boolean dryRun, int limit, double perSecond, int maxReplays, boolean ignoreExpiry) {}
