package org.strategysandbox.evaluation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The adjusted prices at which symbols are traded and marked. Prices outside 1e-6 to 1e12 count as
 * missing.
 *
 * <p>A simulation goes day by day, a panel lies symbol by symbol: prices are copied a block of days
 * at a time. Hence an instance serves one simulation in one thread.
 */
final class Prices {
  static final String OPEN = "price:開盤價";
  static final String HIGH = "price:最高價";
  static final String LOW = "price:最低價";
  static final String CLOSE = "price:收盤價";
  private static final double LOWEST = 1e-6;
  private static final double HIGHEST = 1e12;
  private static final int BLOCK = 32;
  private static final int UNKNOWN = -2;

  private final int dayCount;
  private final Panel adjusted;
  private final List<Panel> plain;
  private final @Nullable Panel close;
  private final double[] blocks;
  private final int[] blockOf;
  private final int[] lastDays;

  private Prices(Dataset dataset, Panel adjusted, List<Panel> plain, @Nullable Panel close) {
    this.dayCount = dataset.dayCount();
    this.adjusted = adjusted;
    this.plain = plain;
    this.close = close;
    this.blocks = new double[dataset.symbols().size() * BLOCK];
    this.blockOf = new int[dataset.symbols().size()];
    Arrays.fill(blockOf, UNKNOWN);
    this.lastDays = new int[dataset.symbols().size()];
    Arrays.fill(lastDays, UNKNOWN);
  }

  /**
   * Adjusted prices.
   *
   * @param keys keys of plain prices whose mean is scaled by adjusted ÷ plain close; none for the
   *     adjusted close
   * @throws DatasetException when the dataset has not the prices
   */
  static Prices of(Dataset dataset, List<String> keys) {
    return new Prices(
        dataset,
        dataset.panel(Dataset.ADJUSTED_CLOSE),
        keys.stream().map(dataset::panel).toList(),
        keys.isEmpty() ? null : dataset.panel(CLOSE));
  }

  /** The price of a day, NaN when the symbol cannot be traded. */
  double at(int day, int symbol) {
    int block = day / BLOCK;
    if (blockOf[symbol] != block) {
      copy(block, symbol);
    }
    return blocks[symbol * BLOCK + day % BLOCK];
  }

  private void copy(int block, int symbol) {
    int first = block * BLOCK;
    int count = Math.min(BLOCK, dayCount - first);
    for (int i = 0; i < count; i++) {
      blocks[symbol * BLOCK + i] = read(first + i, symbol);
    }
    blockOf[symbol] = block;
  }

  private double read(int day, int symbol) {
    double price = adjusted.value(day, symbol);
    if (close != null) {
      double sum = 0;
      for (Panel panel : plain) {
        sum += panel.value(day, symbol);
      }
      price = sum / plain.size() * price / close.value(day, symbol);
    }
    return price >= LOWEST && price <= HIGHEST ? price : Double.NaN;
  }

  /** The last day of the dataset on which the symbol has a price, -1 for none. */
  int lastDay(int symbol) {
    if (lastDays[symbol] == UNKNOWN) {
      int day = dayCount - 1;
      while (day >= 0 && Double.isNaN(read(day, symbol))) {
        day--;
      }
      lastDays[symbol] = day;
    }
    return lastDays[symbol];
  }
}
