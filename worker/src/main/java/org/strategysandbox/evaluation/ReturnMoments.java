package org.strategysandbox.evaluation;

/**
 * Mean and deviation of daily returns.
 *
 * @param count number of returns; those after a ruin do not exist
 * @param mean arithmetic mean, 0 without returns
 * @param deviation sample standard deviation (divisor count − 1), 0 for fewer than two
 */
record ReturnMoments(int count, double mean, double deviation) {

  static ReturnMoments of(double[] equity) {
    int count = 0;
    double sum = 0;
    for (int i = 1; i < equity.length && equity[i - 1] > 0; i++) {
      sum += equity[i] / equity[i - 1] - 1;
      count++;
    }
    double mean = count == 0 ? 0 : sum / count;
    double squares = 0;
    for (int i = 1; i <= count; i++) {
      double distance = equity[i] / equity[i - 1] - 1 - mean;
      squares += distance * distance;
    }
    return new ReturnMoments(count, mean, count < 2 ? 0 : Math.sqrt(squares / (count - 1)));
  }
}
