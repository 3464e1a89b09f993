package org.strategysandbox.config;

import java.time.Duration;
import java.util.List;

/**
 * Section {@code circuit}: when a worker takes no new work because its infrastructure is sick.
 *
 * @param window latest containers that are looked at
 * @param failureRate share of them that may fail
 * @param initialWait first wait of an open circuit; it doubles with every try that fails
 * @param maxWait longest wait of an open circuit
 * @param deadLetters submissions that may be given up because of the infrastructure in a window
 * @param deadLetterWindow that window
 */
public record CircuitConfig(
    int window,
    double failureRate,
    Duration initialWait,
    Duration maxWait,
    int deadLetters,
    Duration deadLetterWindow) {

  private static final Setting<Integer> WINDOW =
      Setting.of(
          "circuit.window",
          ValueTypes.integer(2, 1000),
          "6",
          "Latest containers whose failures are counted. A daemon that does not answer at all opens the circuit at once.");
  private static final Setting<Double> FAILURE_RATE =
      Setting.of(
          "circuit.failure_rate",
          ValueTypes.decimal("0.01", "1"),
          "0.5",
          "Share of them that must fail through the Docker daemon's fault to open the circuit; open, no new work is taken.");
  private static final Setting<Duration> INITIAL_WAIT =
      Setting.of(
          "circuit.initial_wait",
          ValueTypes.duration("100ms", "5m"),
          "1s",
          "Wait of an open circuit before one container is tried; it doubles with every try that fails.");
  private static final Setting<Duration> MAX_WAIT =
      Setting.of(
          "circuit.max_wait",
          ValueTypes.duration("100ms", "1h"),
          "5s",
          "Longest wait of an open circuit between two tries.");
  private static final Setting<Integer> DEAD_LETTERS =
      Setting.of(
          "circuit.dead_letters",
          ValueTypes.integer(1, 100_000),
          "20",
          "Submissions that a worker may give up because of the infrastructure in circuit.dead_letter_window; then it takes no new work until that is past.");
  private static final Setting<Duration> DEAD_LETTER_WINDOW =
      Setting.of(
          "circuit.dead_letter_window",
          ValueTypes.duration("10s", "24h"),
          "10m",
          "Time in which circuit.dead_letters are counted.");

  static final List<Setting<?>> SETTINGS =
      List.of(WINDOW, FAILURE_RATE, INITIAL_WAIT, MAX_WAIT, DEAD_LETTERS, DEAD_LETTER_WINDOW);

  static CircuitConfig from(Values values) {
    CircuitConfig circuit =
        new CircuitConfig(
            values.get(WINDOW),
            values.get(FAILURE_RATE),
            values.get(INITIAL_WAIT),
            values.get(MAX_WAIT),
            values.get(DEAD_LETTERS),
            values.get(DEAD_LETTER_WINDOW));
    values.check(
        circuit.maxWait.compareTo(circuit.initialWait) >= 0,
        MAX_WAIT,
        "is shorter than circuit.initial_wait",
        INITIAL_WAIT);
    return circuit;
  }
}
