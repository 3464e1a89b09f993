package org.strategysandbox.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Confidence intervals of a statistic without an assumption about the distribution: the percentile
 * bootstrap. The same data gives the same interval.
 */
public final class Bootstrap {
  private static final int RESAMPLES = 2_000;
  private static final long SEED = 20_240_601;
  private static final double CONFIDENCE = 0.95;

  private Bootstrap() {}

  /**
   * An estimate with its bounds, which hold the true value in 95 of 100 such measurements.
   *
   * @param low equals the estimate when only one value was measured
   */
  public record Interval(double estimate, double low, double high) {}

  /** Of the median. */
  public static Interval median(double... values) {
    return of(values, sample -> Distribution.of(sample).median());
  }

  static Interval of(double[] values, ToDoubleFunction<double[]> statistic) {
    Random random = new Random(SEED);
    double[] estimates = new double[RESAMPLES];
    double[] sample = new double[values.length];
    for (int i = 0; i < RESAMPLES; i++) {
      for (int j = 0; j < sample.length; j++) {
        sample[j] = values[random.nextInt(values.length)];
      }
      estimates[i] = statistic.applyAsDouble(sample);
    }
    Arrays.sort(estimates);
    int cut = (int) (RESAMPLES * (1 - CONFIDENCE) / 2);
    return new Interval(
        statistic.applyAsDouble(values), estimates[cut], estimates[RESAMPLES - 1 - cut]);
  }
}
