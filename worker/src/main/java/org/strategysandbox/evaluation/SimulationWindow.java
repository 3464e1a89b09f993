package org.strategysandbox.evaluation;

/**
 * The part of a dataset that is simulated, as indexes of trading days, both included.
 *
 * @param firstRow the first row of the position that trades
 * @param firstDay its signal day
 * @param lastDay last day with an equity
 */
record SimulationWindow(int firstRow, int firstDay, int lastDay) {

  /**
   * From the first row at or after the start date to the end date.
   *
   * @throws InvalidPositionException when no row lies between the dates
   */
  static SimulationWindow of(Dataset dataset, PositionRows rows, SimulationArguments arguments) {
    int start = arguments.startDate() == null ? 0 : dataset.dayAtOrAfter(arguments.startDate());
    int end =
        arguments.endDate() == null
            ? dataset.dayCount()
            : dataset.dayAtOrAfter(arguments.endDate().plusDays(1));
    int row = 0;
    while (row < rows.size() && rows.day(row) < start) {
      row++;
    }
    if (row == rows.size() || rows.day(row) >= end) {
      throw new InvalidPositionException(
          String.format(
              "No row of the position has its signal day between %s and %s; give the position rows there",
              arguments.startDate() == null ? dataset.day(0) : arguments.startDate(),
              arguments.endDate() == null
                  ? dataset.day(dataset.dayCount() - 1)
                  : arguments.endDate()));
    }
    return new SimulationWindow(row, rows.day(row), end - 1);
  }
}
