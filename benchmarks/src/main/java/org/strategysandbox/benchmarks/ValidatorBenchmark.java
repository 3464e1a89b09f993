package org.strategysandbox.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.strategysandbox.validation.StrategyValidator;
import org.strategysandbox.validation.ValidationPolicy;
import org.strategysandbox.validation.ValidationResult;

/**
 * Warm validation of the real strategies, one after the other; percentiles are over all of them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(2)
public class ValidatorBenchmark {
  private final StrategyValidator validator = new StrategyValidator(ValidationPolicy.builtIn());
  private final List<byte[]> strategies = RealStrategies.load();
  private int next;

  @Benchmark
  public ValidationResult realStrategy() {
    byte[] source = strategies.get(next);
    next = (next + 1) % strategies.size();
    return validator.validate(source);
  }
}
