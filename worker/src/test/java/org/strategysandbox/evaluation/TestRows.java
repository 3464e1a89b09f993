package org.strategysandbox.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Builds positions row by row; columns in ascending order. */
final class TestRows {
  private final List<Integer> days = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>(List.of(0));
  private final List<Integer> columns = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  TestRows row(int day) {
    days.add(day);
    offsets.add(columns.size());
    return this;
  }

  /** An entry of the last row. */
  TestRows hold(int column, double weight) {
    columns.add(column);
    weights.add(weight);
    offsets.set(offsets.size() - 1, columns.size());
    return this;
  }

  PositionRows in(Dataset dataset) {
    return PositionRows.of(
        ints(days),
        ints(offsets),
        ints(columns),
        weights.stream().mapToDouble(Double::doubleValue).toArray(),
        dataset.dayCount(),
        dataset.symbols().size());
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
