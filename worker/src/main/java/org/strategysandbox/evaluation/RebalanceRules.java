package org.strategysandbox.evaluation;

/**
 * What a rebalance does to stops (FinLab's arguments {@code retain_cost_when_rebalance} and {@code
 * stop_trading_next_period}).
 *
 * @param retainCost stops go on counting from the average price of entry; otherwise from the price
 *     of the last row that named the symbol
 * @param skipsAfterStop a symbol that was stopped since the row before is left out of a row
 */
record RebalanceRules(boolean retainCost, boolean skipsAfterStop) {}
