package org.strategysandbox.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.strategysandbox.evaluation.Backtest;
import org.strategysandbox.evaluation.BacktestResult;
import org.strategysandbox.evaluation.Dataset;
import org.strategysandbox.evaluation.FurtherMetrics;
import org.strategysandbox.evaluation.PositionRows;
import org.strategysandbox.evaluation.ResultFiles;
import org.strategysandbox.evaluation.SimulationArguments;

/**
 * What the worker does with a position that came out of a container: simulate, measure, write the
 * files. The dataset is the folder that {@code -Dbenchmark.dataset} names.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class EvaluationBenchmark {
  /** Trading days between two rows that trade, stocks in each, and whether there are stops. */
  @Param({"20x30", "5x30 stops", "1x50", "1x300"})
  public String position = "";

  private Dataset dataset = Dataset.open(Path.of(System.getProperty("benchmark.dataset", "")));
  private PositionRows rows =
      PositionRows.of(new int[] {0}, new int[] {0, 0}, new int[0], new double[0], 1, 1);
  private SimulationArguments arguments = SimulationArguments.resolve(Map.of(), Map.of(), Map.of());

  /** Random holdings, the same in every run. */
  @Setup
  public void choose() {
    dataset = Dataset.open(Path.of(System.getProperty("benchmark.dataset", "")));
    String[] parts = position.split("[x ]", -1);
    int step = Integer.parseInt(parts[0]);
    int held = Math.min(Integer.parseInt(parts[1]), dataset.symbols().size());
    int count = (dataset.dayCount() - 1) / step;
    int[] days = new int[count];
    int[] offsets = new int[count + 1];
    int[] columns = new int[count * held];
    double[] weights = new double[count * held];
    SplittableRandom random = new SplittableRandom(7);
    for (int row = 0; row < count; row++) {
      days[row] = row * step;
      offsets[row + 1] = (row + 1) * held;
      int[] chosen =
          random.ints(0, dataset.symbols().size()).distinct().limit(held).sorted().toArray();
      System.arraycopy(chosen, 0, columns, row * held, held);
      java.util.Arrays.fill(weights, row * held, (row + 1) * held, 1.0 / held);
    }
    rows =
        PositionRows.of(
            days, offsets, columns, weights, dataset.dayCount(), dataset.symbols().size());
    Map<String, Object> own = new LinkedHashMap<>();
    if (parts.length > 2) {
      own.put("stop_loss", 0.1);
      own.put("take_profit", 0.3);
    }
    arguments = SimulationArguments.resolve(Map.of(), Map.of(), own);
  }

  /** The figures and files of a result. */
  @Benchmark
  public Map<String, Object> evaluate() {
    BacktestResult result = Backtest.run(dataset, rows, arguments);
    Map<String, Object> all = new LinkedHashMap<>(result.metrics().toMap());
    all.putAll(FurtherMetrics.of(dataset, result));
    all.putAll(ResultFiles.of(dataset, rows, result));
    return all;
  }
}
