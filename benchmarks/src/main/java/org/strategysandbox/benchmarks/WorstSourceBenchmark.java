package org.strategysandbox.benchmarks;

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
import org.strategysandbox.validation.StrategyValidator;
import org.strategysandbox.validation.ValidationPolicy;
import org.strategysandbox.validation.ValidationResult;

/**
 * Sources of the largest size that are meant to take long, in a validator as warm as a worker's.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 2, time = 1)
@Fork(1)
public class WorstSourceBenchmark {
  @Param public WorstSource source = WorstSource.SUM;

  private final StrategyValidator validator = new StrategyValidator(ValidationPolicy.builtIn());
  private byte[] bytes = new byte[0];

  @Setup
  public void prepare() {
    validator.warmUp();
    bytes = source.bytes();
    if (source != WorstSource.WORDS && tooManyWords()) {
      throw new IllegalStateException(source + " ends at the bound on words: it needs fewer");
    }
  }

  private boolean tooManyWords() {
    return validator.validate(bytes).violations().stream()
        .anyMatch(violation -> violation.message().contains("words and operators"));
  }

  @Benchmark
  public ValidationResult worst() {
    return validator.validate(bytes);
  }
}
