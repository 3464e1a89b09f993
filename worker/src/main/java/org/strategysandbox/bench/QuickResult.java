package org.strategysandbox.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The figures of {@code bench --quick}. A figure that could not be had is null in JSON, never zero.
 *
 * @param warmCodeToResultMillis from the code sent to a waiting container to its result
 * @param endToEndMinusOwnMillis from arrival to outcome through the broker at half the sustainable
 *     rate, without the time between code and result
 * @param overheads sandbox to direct process, less 1, of each strategy that takes a direct process
 *     100 ms or more; empty when no direct process could be run
 * @param coldMillis from nothing to the result
 * @param containerCpuSeconds CPU of one container, with what the engine needs for it
 * @param sustainablePerSecond outcomes a second while there is always more to do
 * @param workerRssBytes of a worker with ten slots
 * @param readyMillis of the same worker, from its start, the pool not counted
 */
public record QuickResult(
    MachineFacts machine,
    Distribution load,
    Distribution warmCodeToResultMillis,
    Distribution endToEndMinusOwnMillis,
    Optional<Distribution> overheads,
    Distribution coldMillis,
    Distribution removeMillis,
    OptionalDouble containerCpuSeconds,
    double sustainablePerSecond,
    OptionalLong workerRssBytes,
    double readyMillis) {

  /** One line, without its end. */
  public String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.set("warmCodeToResultMillis", spread(warmCodeToResultMillis, true));
    root.set("endToEndMinusOwnMillis", spread(endToEndMinusOwnMillis, true));
    ObjectNode overhead = JsonNodeFactory.instance.objectNode();
    number(overhead, "median", overheads.map(Distribution::median));
    number(overhead, "max", overheads.map(Distribution::max));
    root.set("overheadVsDirect", overhead);
    root.set("coldMillis", spread(coldMillis, false));
    root.set("removeMillis", spread(removeMillis, false));
    number(root, "containerCpuSeconds", boxed(containerCpuSeconds));
    number(root, "sustainablePerSecond", Optional.of(sustainablePerSecond));
    root.put("cores", machine.cores());
    if (workerRssBytes.isPresent()) {
      root.put("workerRssBytes", workerRssBytes.getAsLong());
    } else {
      root.putNull("workerRssBytes");
    }
    number(root, "readyMillis", Optional.of(readyMillis));
    return root.toString();
  }

  private static ObjectNode spread(Distribution values, boolean counted) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    number(node, "p50", Optional.of(values.p50()));
    number(node, "p95", Optional.of(values.p95()));
    if (counted) {
      node.put("n", values.n());
    }
    return node;
  }

  private static void number(ObjectNode node, String name, Optional<Double> value) {
    // Three decimals: a microsecond, which is finer than anything that was measured.
    value.ifPresentOrElse(
        known -> node.put(name, Math.round(known * 1e3) / 1e3), () -> node.putNull(name));
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }

  /** For a person, with line ends. */
  public String table() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, %d cores, %s, Docker %s%n"
            .formatted(machine.processor(), machine.cores(), machine.kernel(), machine.docker()));
    if (!load.isEmpty()) {
      text.append(
          line(
              "load average while measuring",
              "%.1f to %.1f".formatted(load.min(), load.max()),
              load.max() > 2.0 * machine.cores() ? "busy: latencies are higher than at rest" : ""));
    }
    text.append(line("code to result, warm", millis(warmCodeToResultMillis), ""));
    text.append(
        line(
            "end to end less own work",
            millis(endToEndMinusOwnMillis),
            "at half the sustainable rate"));
    text.append(
        line(
            "overhead against a direct process",
            overheads
                .map(
                    v -> "median %+.1f %%, max %+.1f %%".formatted(v.median() * 100, v.max() * 100))
                .orElse("not measured"),
            overheads.map(v -> v.n() + " strategies of 100 ms and more").orElse("needs root")));
    text.append(line("cold start to result", millis(coldMillis), ""));
    text.append(line("removal of a container", millis(removeMillis), ""));
    text.append(
        line(
            "CPU of a container",
            containerCpuSeconds.isPresent()
                ? "%.3f s".formatted(containerCpuSeconds.getAsDouble())
                : "not measured",
            "with the engine's share"));
    text.append(line("sustainable", "%.2f a second".formatted(sustainablePerSecond), bound()));
    text.append(
        line(
            "worker with ten slots",
            workerRssBytes.isPresent()
                ? (workerRssBytes.getAsLong() >> 20) + " MiB"
                : "memory unknown",
            "ready after %.0f ms".formatted(readyMillis)));
    return text.toString();
  }

  private String bound() {
    return containerCpuSeconds.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            "cores / CPU of a container: %.2f",
            machine.cores() / containerCpuSeconds.getAsDouble());
  }

  private static String line(String what, String value, String remark) {
    return "%-34s %-38s %s".formatted(what, value, remark).stripTrailing() + System.lineSeparator();
  }

  private static String millis(Distribution values) {
    return "p50 %.1f, p95 %.1f ms, n = %d".formatted(values.p50(), values.p95(), values.n());
  }
}
