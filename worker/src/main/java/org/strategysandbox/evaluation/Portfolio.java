package org.strategysandbox.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * Cash and holdings of one simulation. Loops run over the symbols held, never over all. Values are
 * shares of the start.
 */
final class Portfolio {
  private final Prices prices;
  private final Costs costs;
  private final StopRules stops;
  private final RebalanceRules rules;
  private final TradeLog log = new TradeLog();

  private double cash = 1;
  private double traded;
  private int dueCount;

  // Kept until prices or holdings change.
  private boolean valued;
  private double value;
  private double gross;

  private final int[] held;
  private int heldCount;

  // By symbol; meaningful while it is held.
  private final int[] slot;
  private final int[] namedOn;
  private final double[] units;
  private final double[] price;
  private final int[] pricedDay;
  private final int[] finalDay;
  private final int[] entryDay;
  private final double[] entryPrice;
  private final double[] stopBase;
  private final double[] bestPrice;
  private final int[] stoppedIn;
  private final @Nullable ExitReason[] due;

  /** Counts executed rows from 1; a symbol stopped since the last one carries its number. */
  private int period = 1;

  Portfolio(Prices prices, int symbolCount, Costs costs, StopRules stops, RebalanceRules rules) {
    this.prices = prices;
    this.costs = costs;
    this.stops = stops;
    this.rules = rules;
    held = new int[symbolCount];
    slot = new int[symbolCount];
    namedOn = new int[symbolCount];
    units = new double[symbolCount];
    price = new double[symbolCount];
    pricedDay = new int[symbolCount];
    finalDay = new int[symbolCount];
    entryDay = new int[symbolCount];
    entryPrice = new double[symbolCount];
    stopBase = new double[symbolCount];
    bestPrice = new double[symbolCount];
    stoppedIn = new int[symbolCount];
    due = new @Nullable ExitReason[symbolCount];
  }

  /** Takes over a day's prices; a symbol without one keeps its last, or is due when delisted. */
  void mark(int day) {
    double sum = 0;
    double absolute = 0;
    for (int i = 0; i < heldCount; i++) {
      int symbol = held[i];
      double current = prices.at(day, symbol);
      if (!Double.isNaN(current)) {
        price[symbol] = current;
        pricedDay[symbol] = day;
      } else if (day > finalDay[symbol]) {
        require(symbol, ExitReason.DELISTED);
      }
      double holding = units[symbol] * price[symbol];
      sum += holding;
      absolute += Math.abs(holding);
    }
    keep(sum, absolute);
  }

  /** Cash and holdings at the last known prices. */
  double value() {
    revalue();
    return value;
  }

  /** Sum of the absolute values of the holdings. */
  double gross() {
    revalue();
    return gross;
  }

  private void revalue() {
    if (valued) {
      return;
    }
    double sum = 0;
    double absolute = 0;
    for (int i = 0; i < heldCount; i++) {
      double holding = units[held[i]] * price[held[i]];
      sum += holding;
      absolute += Math.abs(holding);
    }
    keep(sum, absolute);
  }

  private void keep(double sum, double absolute) {
    value = cash + sum;
    gross = absolute;
    valued = true;
  }

  /** Closes what is due: delisted symbols, and stopped ones that have a price today. */
  void closeDue(int day) {
    for (int i = heldCount - 1; i >= 0 && dueCount > 0; i--) {
      int symbol = held[i];
      ExitReason reason = due[symbol];
      if (reason != null && (reason == ExitReason.DELISTED || pricedDay[symbol] == day)) {
        close(symbol, day, reason);
      }
    }
  }

  /**
   * Trades every held or named symbol that has a price today to its weight of the portfolio's
   * value; one that is blocked after a stop is left out.
   */
  void rebalance(int day, PositionRows rows, int row, double limit) {
    double total = value();
    closeUnnamed(day, rows, row);
    for (int entry = rows.start(row); entry < rows.end(row); entry++) {
      int symbol = rows.column(entry);
      double current = isHeld(symbol) ? todaysPrice(symbol, day) : prices.at(day, symbol);
      if (!Double.isNaN(current) && stoppedIn[symbol] != period) {
        double weight = Math.max(-limit, Math.min(limit, rows.weight(entry)));
        order(symbol, day, current, weight * total / current);
        stopBase[symbol] = rules.retainCost() ? entryPrice[symbol] : current;
        bestPrice[symbol] = rules.retainCost() ? bestPrice[symbol] : current;
      }
    }
    period++;
  }

  /**
   * Closes holdings whose price touches a bound within the day.
   *
   * @param withTodays whether holdings that were opened today count, as after a trade at the open
   */
  void touch(int day, Candles candles, boolean withTodays) {
    for (int i = heldCount - 1; i >= 0; i--) {
      int symbol = held[i];
      if (pricedDay[symbol] != day || (entryDay[symbol] == day && !withTodays)) {
        continue;
      }
      Candles.Touch touch =
          candles.touch(
              day, symbol, units[symbol] > 0, stopBase[symbol], bestPrice[symbol], price[symbol]);
      if (touch.reason() == null) {
        bestPrice[symbol] = touch.price();
      } else {
        price[symbol] = touch.price();
        valued = false;
        close(symbol, day, touch.reason());
      }
    }
  }

  private void closeUnnamed(int day, PositionRows rows, int row) {
    for (int entry = rows.start(row); entry < rows.end(row); entry++) {
      namedOn[rows.column(entry)] = day;
    }
    for (int i = heldCount - 1; i >= 0; i--) {
      int symbol = held[i];
      if (pricedDay[symbol] == day && namedOn[symbol] != day) {
        close(symbol, day, ExitReason.POSITION);
      }
    }
  }

  private double todaysPrice(int symbol, int day) {
    return pricedDay[symbol] == day ? price[symbol] : Double.NaN;
  }

  private void order(int symbol, int day, double current, double targetUnits) {
    if (isHeld(symbol) && Math.signum(units[symbol]) != Math.signum(targetUnits)) {
      close(symbol, day, ExitReason.POSITION);
    }
    if (targetUnits == 0) {
      return;
    }
    if (!isHeld(symbol)) {
      open(symbol, day, current);
    }
    double change = targetUnits - units[symbol];
    pay(change * current);
    if (Math.abs(targetUnits) > Math.abs(units[symbol])) {
      double added = change / targetUnits;
      entryPrice[symbol] = entryPrice[symbol] * (1 - added) + current * added;
    }
    units[symbol] = targetUnits;
  }

  private void open(int symbol, int day, double current) {
    slot[symbol] = heldCount;
    held[heldCount++] = symbol;
    units[symbol] = 0;
    price[symbol] = current;
    pricedDay[symbol] = day;
    finalDay[symbol] = prices.lastDay(symbol);
    entryDay[symbol] = day;
    entryPrice[symbol] = current;
    stopBase[symbol] = current;
    bestPrice[symbol] = current;
    due[symbol] = null;
  }

  private void close(int symbol, int day, ExitReason reason) {
    pay(-units[symbol] * price[symbol]);
    record(symbol, day, reason);
    if (rules.skipsAfterStop() && reason.isStop()) {
      stoppedIn[symbol] = period;
    }
    if (due[symbol] != null) {
      due[symbol] = null;
      dueCount--;
    }
    int last = held[--heldCount];
    held[slot[symbol]] = last;
    slot[last] = slot[symbol];
    units[symbol] = 0;
  }

  private boolean isHeld(int symbol) {
    return units[symbol] != 0;
  }

  private void pay(double change) {
    cash -= change + costs.of(change);
    traded += Math.abs(change);
    valued = false;
  }

  /** Judges today's prices: what breaks a rule is closed on the next day with a price. */
  void judge(int day) {
    if (stops.none()) {
      return;
    }
    for (int i = 0; i < heldCount; i++) {
      int symbol = held[i];
      if (pricedDay[symbol] != day) {
        continue;
      }
      boolean isLong = units[symbol] > 0;
      double best = bestPrice[symbol];
      bestPrice[symbol] = isLong ? Math.max(best, price[symbol]) : Math.min(best, price[symbol]);
      ExitReason reason = stops.judge(isLong, stopBase[symbol], bestPrice[symbol], price[symbol]);
      if (reason != null) {
        require(symbol, reason);
      }
    }
  }

  private void require(int symbol, ExitReason reason) {
    if (due[symbol] == null) {
      dueCount++;
    }
    due[symbol] = reason;
  }

  /** Ends every trade at the last known price without trading. */
  void finish(int day, ExitReason reason) {
    for (int i = 0; i < heldCount; i++) {
      record(held[i], day, reason);
    }
  }

  private void record(int symbol, int day, ExitReason reason) {
    boolean isLong = units[symbol] > 0;
    log.add(
        new Trade(
            symbol,
            isLong,
            entryDay[symbol],
            day,
            entryPrice[symbol],
            price[symbol],
            costs.profit(isLong, entryPrice[symbol], price[symbol]),
            reason));
  }

  /** The traded value since the last call. */
  double takeTraded() {
    double value = traded;
    traded = 0;
    return value;
  }

  TradeLog log() {
    return log;
  }
}
