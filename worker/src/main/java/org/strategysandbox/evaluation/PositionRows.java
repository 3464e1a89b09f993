package org.strategysandbox.evaluation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The rows of a position that trade, sparse. Immutable, and valid for the dataset whose size it was
 * checked against: days and columns ascend and lie inside, weights are finite, not zero, and their
 * absolute values sum to at most 1 in every row.
 */
public final class PositionRows {
  private static final int CHUNK = 8192;

  private final int[] days;
  private final int[] offsets;
  private final int[] columns;
  private final double[] weights;

  private PositionRows(int[] days, int[] offsets, int[] columns, double[] weights) {
    this.days = days;
    this.offsets = offsets;
    this.columns = columns;
    this.weights = weights;
  }

  /**
   * Checks and copies.
   *
   * @param days index of the signal day of each row
   * @param offsets start of each row in {@code columns}, and the end of the last
   * @param columns index of the symbol of each entry
   * @param weights share of the portfolio of each entry, negative for a short position
   * @param dayCount number of trading days of the dataset
   * @param symbolCount number of symbols of the dataset
   * @throws InvalidPositionException when a rule of the protocol is broken
   */
  public static PositionRows of(
      int[] days, int[] offsets, int[] columns, double[] weights, int dayCount, int symbolCount) {
    PositionRows rows =
        new PositionRows(days.clone(), offsets.clone(), columns.clone(), weights.clone());
    PositionChecks.check(
        rows.days, rows.offsets, rows.columns, rows.weights, dayCount, symbolCount);
    return rows;
  }

  /**
   * Decodes the payloads of the frames {@code DAYS}, {@code ROWS}, {@code COLUMNS}, {@code
   * WEIGHTS}, each already joined.
   *
   * @throws InvalidPositionException when a rule of the protocol is broken
   */
  public static PositionRows decode(
      byte[] days, byte[] rows, byte[] columns, byte[] weights, int dayCount, int symbolCount) {
    PositionRows decoded =
        new PositionRows(
            ints("DAYS", days),
            ints("ROWS", rows),
            ints("COLUMNS", columns),
            doubles("WEIGHTS", weights));
    PositionChecks.check(
        decoded.days, decoded.offsets, decoded.columns, decoded.weights, dayCount, symbolCount);
    return decoded;
  }

  private static int[] ints(String frame, byte[] payload) {
    int[] values = new int[count(frame, payload, Integer.BYTES)];
    ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(values);
    return values;
  }

  private static double[] doubles(String frame, byte[] payload) {
    double[] values = new double[count(frame, payload, Double.BYTES)];
    ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
    return values;
  }

  private static int count(String frame, byte[] payload, int width) {
    if (payload.length % width != 0) {
      throw new InvalidPositionException(
          frame + " has " + payload.length + " bytes, which is no multiple of " + width);
    }
    return payload.length / width;
  }

  /** Number of rows. */
  public int size() {
    return days.length;
  }

  /** Number of weights in all rows together. */
  public int entries() {
    return columns.length;
  }

  /** Index of the signal day of a row. */
  public int day(int row) {
    return days[row];
  }

  /** First entry of a row. */
  public int start(int row) {
    return offsets[row];
  }

  /** One past the last entry of a row. */
  public int end(int row) {
    return offsets[row + 1];
  }

  /** Index of the symbol of an entry. */
  public int column(int entry) {
    return columns[entry];
  }

  /** Weight of an entry. */
  public double weight(int entry) {
    return weights[entry];
  }

  /** The position hash of the protocol: lower-case hexadecimal. */
  public String sha256() {
    MessageDigest digest = Sha256.digest();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (int[] values : new int[][] {days, offsets, columns}) {
      for (int value : values) {
        flushWhenFull(digest, chunk);
        chunk.putInt(value);
      }
    }
    for (double weight : weights) {
      flushWhenFull(digest, chunk);
      chunk.putDouble(weight);
    }
    digest.update(chunk.flip());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void flushWhenFull(MessageDigest digest, ByteBuffer chunk) {
    if (chunk.remaining() < Double.BYTES) {
      digest.update(chunk.flip());
      chunk.clear();
    }
  }
}
