package org.strategysandbox.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Counts trades and keeps the first of them: a daily position of all symbols makes millions. */
final class TradeLog {
  static final int MAX_KEPT = 10_000;

  /** Rounding noise is no win. */
  private static final double NOISE = 1e-12;

  private final List<Trade> kept = new ArrayList<>();
  private int count;
  private int wins;

  void add(Trade trade) {
    count++;
    if (trade.profit() > NOISE) {
      wins++;
    }
    if (kept.size() < MAX_KEPT) {
      kept.add(trade);
    }
  }

  List<Trade> kept() {
    return kept;
  }

  int count() {
    return count;
  }

  int wins() {
    return wins;
  }
}
