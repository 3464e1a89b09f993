package org.strategysandbox.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.strategysandbox.validation.StrategyValidator;
import org.strategysandbox.validation.ValidationPolicy;

/**
 * Does in a new process what a worker does before it reports ready, then prints how many
 * milliseconds the first validation takes. The argument is the number of a real strategy, or the
 * name of a {@link WorstSource}; {@code --names} lists those instead.
 */
public final class FirstValidation {
  private FirstValidation() {}

  public static void main(String[] arguments) {
    String wanted = arguments[0];
    if (wanted.equals("--names")) {
      Arrays.stream(WorstSource.values()).forEach(System.out::println);
      return;
    }
    byte[] source = source(wanted);
    StrategyValidator validator = new StrategyValidator(ValidationPolicy.builtIn());
    validator.warmUp();
    long begin = System.nanoTime();
    boolean valid = validator.validate(source).valid();
    double millis = (System.nanoTime() - begin) / 1e6;
    System.out.printf("%s,%d,%b,%.3f%n", wanted, source.length, valid, millis);
  }

  private static byte[] source(String wanted) {
    if (!Character.isDigit(wanted.charAt(0))) {
      return WorstSource.valueOf(wanted).bytes();
    }
    List<byte[]> strategies = RealStrategies.load();
    return strategies.get(Integer.parseInt(wanted) % strategies.size());
  }
}
