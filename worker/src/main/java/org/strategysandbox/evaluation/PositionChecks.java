package org.strategysandbox.evaluation;

/** The rules of the protocol for the arrays of a position. */
final class PositionChecks {
  /** What rounding may add to a row whose absolute weights sum to 1. */
  private static final double SUM_TOLERANCE = 1e-6;

  private PositionChecks() {}

  static void check(
      int[] days, int[] offsets, int[] columns, double[] weights, int dayCount, int symbolCount) {
    if (days.length > dayCount) {
      throw invalid(String.format("it has %d rows for %d trading days", days.length, dayCount));
    }
    if (offsets.length != days.length + 1) {
      throw invalid(
          String.format(
              "ROWS has %d offsets for %d rows, not one more", offsets.length, days.length));
    }
    if (columns.length != weights.length) {
      throw invalid(
          String.format("it has %d columns and %d weights", columns.length, weights.length));
    }
    if (offsets[0] != 0 || offsets[days.length] != columns.length) {
      throw invalid(String.format("its offsets do not span the %d columns", columns.length));
    }
    int lastDay = -1;
    for (int row = 0; row < days.length; row++) {
      if (days[row] <= lastDay || days[row] >= dayCount) {
        throw invalid(
            String.format(
                "the day of row %d is %d: outside the dataset or not ascending", row, days[row]));
      }
      lastDay = days[row];
      // Never falling and ending at the length keeps every offset inside the columns.
      if (offsets[row + 1] < offsets[row] || offsets[row + 1] > columns.length) {
        throw invalid(
            String.format(
                "the offset after row %d is %d: falling or too large", row, offsets[row + 1]));
      }
      checkRow(row, offsets[row], offsets[row + 1], columns, weights, symbolCount);
    }
  }

  private static void checkRow(
      int row, int start, int end, int[] columns, double[] weights, int symbolCount) {
    int lastColumn = -1;
    double sum = 0;
    for (int entry = start; entry < end; entry++) {
      int column = columns[entry];
      double weight = weights[entry];
      if (column <= lastColumn || column >= symbolCount) {
        throw invalid(
            String.format(
                "row %d has the column %d: outside the dataset or not ascending", row, column));
      }
      if (!Double.isFinite(weight) || weight == 0) {
        throw invalid(String.format("row %d has the weight %s for column %d", row, weight, column));
      }
      lastColumn = column;
      sum += Math.abs(weight);
    }
    if (!(sum <= 1 + SUM_TOLERANCE)) {
      throw invalid(
          String.format("the absolute weights of row %d sum to %s, more than 1", row, sum));
    }
  }

  private static InvalidPositionException invalid(String why) {
    return new InvalidPositionException("The position is invalid: " + why);
  }
}
