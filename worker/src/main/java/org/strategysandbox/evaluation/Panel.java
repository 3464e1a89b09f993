package org.strategysandbox.evaluation;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapped matrix of numbers, addressed by trading day and symbol of the dataset. Immutable. */
public final class Panel {
  /** Stands for no row or no column; no index of a caller, not even a wrong one, is equal to it. */
  static final int ABSENT = Integer.MIN_VALUE;

  private final DoubleBuffer values;
  private final int rows;
  private final int @Nullable [] rowOfDay;
  private final int[] columnStart;

  private Panel(DoubleBuffer values, int rows, int @Nullable [] rowOfDay, int[] columnStart) {
    this.values = values;
    this.rows = rows;
    this.rowOfDay = rowOfDay;
    this.columnStart = columnStart;
  }

  /**
   * @param file the matrix
   * @param rows its number of rows
   * @param rowOfDay row of each trading day, ABSENT for none; null when rows are trading days
   * @param symbolCount number of symbols of the dataset
   * @param columns positions in the symbols of the file's columns; null for all
   */
  static Panel of(
      NpyFile file,
      int rows,
      int @Nullable [] rowOfDay,
      int symbolCount,
      @Nullable List<Integer> columns) {
    int width = columns == null ? symbolCount : columns.size();
    int[] start = new int[symbolCount];
    Arrays.fill(start, ABSENT);
    for (int column = 0; column < width; column++) {
      start[columns == null ? column : columns.get(column)] = column * rows;
    }
    return new Panel(file.matrix(rows, width), rows, rowOfDay, start);
  }

  /**
   * The figure of one trading day and symbol, NaN when there is none.
   *
   * @param day index of the trading day
   * @param symbol index of the symbol
   * @throws IndexOutOfBoundsException outside the dataset
   */
  public double value(int day, int symbol) {
    int start = columnStart[symbol];
    int row = rowOfDay == null ? day : rowOfDay[day];
    if (start == ABSENT || row == ABSENT) {
      return Double.NaN;
    }
    if (row < 0 || row >= rows) {
      throw new IndexOutOfBoundsException("day " + day + " of " + rows);
    }
    return values.get(start + row);
  }
}
