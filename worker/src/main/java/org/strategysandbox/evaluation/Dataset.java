package org.strategysandbox.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A dataset folder, read-only. Safe for use by many threads; panels are mapped when first asked for
 * and shared. It holds no open files, so there is nothing to close.
 */
public final class Dataset {
  /** Key of the adjusted closing prices that every dataset has. */
  public static final String ADJUSTED_CLOSE = "etl:adj_close";

  /** Key of the total return index of the market. */
  private static final String BENCHMARK = "benchmark_return:發行量加權股價報酬指數";

  private final DatasetFolder folder;
  private final Manifest manifest;
  private final String sha256;
  private final int[] days;
  private final ConcurrentHashMap<String, Panel> panels = new ConcurrentHashMap<>();

  private Dataset(DatasetFolder folder, Manifest manifest, String sha256) {
    this.folder = folder;
    this.manifest = manifest;
    this.sha256 = sha256;
    this.days = index("day");
    if (days.length == 0) {
      throw new DatasetException("Dataset " + manifest.id() + " has no trading days");
    }
  }

  /**
   * Opens the dataset in {@code path} and maps its adjusted prices.
   *
   * @throws DatasetException when the folder holds no complete dataset
   */
  public static Dataset open(Path path) {
    DatasetFolder folder = new DatasetFolder(path);
    byte[] bytes = folder.manifest();
    Dataset dataset = new Dataset(folder, new ManifestReader().read(bytes), hash(bytes));
    dataset.panel(ADJUSTED_CLOSE);
    return dataset;
  }

  /** Name of the dataset. */
  public String id() {
    return manifest.id();
  }

  /** SHA-256 of the manifest, which holds the hash of every other file: lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** Number of trading days. */
  public int dayCount() {
    return days.length;
  }

  /** The calendar day of a trading day. */
  public LocalDate day(int index) {
    return LocalDate.ofEpochDay(days[index]);
  }

  /**
   * Index of the first trading day at or after {@code date}; {@link #dayCount} when there is none.
   */
  public int dayAtOrAfter(LocalDate date) {
    long day = Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, date.toEpochDay()));
    int found = Arrays.binarySearch(days, (int) day);
    return found >= 0 ? found : -found - 1;
  }

  /** Stock symbols; a position's columns are indexes into this list. */
  public List<String> symbols() {
    return manifest.symbols();
  }

  /** Every key of the dataset, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(manifest.keys().keySet());
  }

  /** Whether {@link #panel} would find a panel of numbers by day. */
  public boolean hasPanel(String key) {
    Manifest.Entry entry = manifest.keys().get(key);
    return entry != null && entry.kind().equals("panel") && "<f8".equals(entry.dtype());
  }

  /**
   * The panel of a key.
   *
   * @throws DatasetException when the key is no panel of {@code <f8} by day, or its file is broken
   */
  public Panel panel(String key) {
    return panels.computeIfAbsent(key, this::map);
  }

  /**
   * The index that strategies are measured against, by trading day; null when the dataset has none.
   *
   * @throws DatasetException when its file is broken
   */
  public double @Nullable [] benchmark() {
    Manifest.Entry entry = manifest.keys().get(BENCHMARK);
    if (entry == null || !entry.kind().equals("series") || !"day".equals(entry.index())) {
      return null;
    }
    return mapped(entry.file()).doubles(days.length);
  }

  private Panel map(String key) {
    Manifest.Entry entry = manifest.keys().get(key);
    if (entry == null) {
      throw new DatasetException(
          "Dataset "
              + id()
              + " has no key '"
              + key
              + "'; `dataset describe` lists the keys it has");
    }
    String index = entry.index();
    if (!hasPanel(key) || index == null) {
      throw new DatasetException(
          "Key '"
              + key
              + "' of dataset "
              + id()
              + " is not a panel of <f8 numbers; it cannot price a trade");
    }
    int[] rows = index(index);
    return Panel.of(
        mapped(entry.file()),
        rows.length,
        index.equals("day") ? null : rowOfDay(rows),
        symbols().size(),
        entry.columns());
  }

  private int[] rowOfDay(int[] rows) {
    int[] rowOfDay = new int[days.length];
    for (int day = 0; day < days.length; day++) {
      int row = Arrays.binarySearch(rows, days[day]);
      rowOfDay[day] = row < 0 ? Panel.ABSENT : row;
    }
    return rowOfDay;
  }

  private int[] index(String name) {
    Manifest.Index index = manifest.indexes().get(name);
    if (index == null || !index.kind().equals("day")) {
      throw new DatasetException("manifest.json has no day index '" + name + "'");
    }
    int[] values = mapped(index.file()).ints(index.length());
    for (int i = 1; i < values.length; i++) {
      if (values[i] <= values[i - 1]) {
        throw new DatasetException(index.file() + ": the days do not ascend at row " + i);
      }
    }
    return values;
  }

  private NpyFile mapped(String name) {
    Path file = folder.resolve(name);
    try {
      Long bytes = manifest.fileBytes().get(name);
      if (bytes == null || bytes != Files.size(file)) {
        throw new DatasetException(
            name
                + " has not the size that the manifest lists ("
                + bytes
                + "); copy the dataset again");
      }
    } catch (IOException e) {
      throw new DatasetException(name + " cannot be read: " + e, e);
    }
    return NpyFile.map(file, name);
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
  }
}
