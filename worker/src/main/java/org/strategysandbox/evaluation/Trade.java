package org.strategysandbox.evaluation;

/**
 * A holding from its opening to its close, or to the end of the simulation.
 *
 * @param symbol index of the symbol
 * @param isLong false for a short position
 * @param entryDay index of the trading day of its opening
 * @param exitDay index of the trading day of its close
 * @param entryPrice average adjusted price of what was bought (or sold short)
 * @param exitPrice adjusted price at the close
 * @param profit fraction of the value at entry, after the costs of both sides
 * @param reason why it ended
 */
public record Trade(
    int symbol,
    boolean isLong,
    int entryDay,
    int exitDay,
    double entryPrice,
    double exitPrice,
    double profit,
    ExitReason reason) {}
