package org.strategysandbox.resilience;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many submissions a worker may give up because of the infrastructure in a time. When it is
 * spent, the infrastructure is sick in a way that the circuit does not see, and the queue must not
 * drain into the dead letters. Thread-safe.
 */
public final class DeadLetterBudget implements Readiness {
  private static final Logger log = LoggerFactory.getLogger(DeadLetterBudget.class);

  private final int letters;
  private final Duration window;
  private final LongSupplier nanos;
  private final Deque<Long> spent = new ArrayDeque<>();

  /**
   * @param letters in a window
   * @param nanos a clock that never jumps
   */
  public DeadLetterBudget(int letters, Duration window, LongSupplier nanos) {
    this.letters = letters;
    this.window = window;
    this.nanos = nanos;
  }

  /** Takes one from the budget; false when nothing is left of it. */
  public synchronized boolean spend() {
    forget();
    if (spent.size() >= letters) {
      return false;
    }
    spent.add(nanos.getAsLong());
    if (spent.size() == letters) {
      log.error(
          "{} submissions were given up within {}: no new work is taken until that is past",
          letters,
          window);
    }
    return true;
  }

  @Override
  public synchronized List<String> reasons() {
    forget();
    return spent.size() < letters
        ? List.of()
        : List.of(
            letters
                + " submissions became dead letters within "
                + window
                + " because the infrastructure failed");
  }

  private void forget() {
    while (!spent.isEmpty() && nanos.getAsLong() - spent.getFirst() > window.toNanos()) {
      spent.removeFirst();
    }
  }
}
