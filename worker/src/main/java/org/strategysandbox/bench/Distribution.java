package org.strategysandbox.bench;

import java.util.Arrays;
import java.util.Collection;

/** Measured values of one kind, which are all kept: nothing is averaged away. */
public final class Distribution {
  private final double[] sorted;

  private Distribution(double[] values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a measured value cannot be " + value);
      }
    }
    sorted = values;
    Arrays.sort(sorted);
  }

  public static Distribution of(double... values) {
    return new Distribution(values.clone());
  }

  public static Distribution of(Collection<Double> values) {
    return new Distribution(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** How many values there are. */
  public int n() {
    return sorted.length;
  }

  public boolean isEmpty() {
    return sorted.length == 0;
  }

  /**
   * The value below which this share of the values lies, by the nearest rank: always one that was
   * measured.
   *
   * @param share from 0 to 1
   * @throws IllegalStateException if there is no value
   */
  public double percentile(double share) {
    if (sorted.length == 0) {
      throw new IllegalStateException("nothing was measured");
    }
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
  }

  public double p50() {
    return percentile(0.5);
  }

  public double p95() {
    return percentile(0.95);
  }

  public double p99() {
    return percentile(0.99);
  }

  public double min() {
    return percentile(0);
  }

  public double max() {
    return percentile(1);
  }

  /** The mean of the two middle values when their number is even. */
  public double median() {
    return (percentile(0.5) + sorted[sorted.length / 2]) / 2;
  }
}
