package org.strategysandbox.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents of a dataset.
 *
 * @param id name of the dataset
 * @param symbols stock symbols, in the order of a panel's columns
 * @param indexes row indexes by name; {@code day} are the trading days
 * @param keys what {@code data.get} serves, by key
 * @param fileBytes size of each file that the manifest lists
 */
record Manifest(
    String id,
    List<String> symbols,
    Map<String, Index> indexes,
    Map<String, Entry> keys,
    Map<String, Long> fileBytes) {

  Manifest {
    symbols = List.copyOf(symbols);
    indexes = Map.copyOf(indexes);
    keys = Map.copyOf(keys);
    fileBytes = Map.copyOf(fileBytes);
  }

  /**
   * A row index: its kind ({@code day}, {@code month}, {@code quarter}), file and number of rows.
   */
  record Index(String kind, String file, int length) {}

  /**
   * One key.
   *
   * @param kind {@code panel}, {@code series} or {@code table}
   * @param index name of the row index; null for tables
   * @param dtype element type; null for tables
   * @param columns positions in {@code symbols} of a panel's columns; null for all of them
   */
  record Entry(
      String kind,
      @Nullable String index,
      String file,
      @Nullable String dtype,
      @Nullable List<Integer> columns) {

    Entry {
      columns = columns == null ? null : List.copyOf(columns);
    }
  }
}
