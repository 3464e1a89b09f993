package org.strategysandbox.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Usage;

/**
 * What a strategy costs when 1, 5 or 10 run at once.
 *
 * @param byNumber results by how many ran at once
 */
record Parallel(Map<Integer, List<StrategyResult>> byNumber) {
  private static final List<Integer> NUMBERS = List.of(1, 5, 10);
  private static final int EACH = 20;

  /** In a worker with ten slots. */
  @SuppressWarnings("try") // the worker only has to run
  static Parallel measure(BenchSetup setup) throws InterruptedException {
    Map<Integer, List<StrategyResult>> results = new LinkedHashMap<>();
    Strategy strategy = Strategies.pandas();
    try (WorkerProcess worker =
            WorkerProcess.start(
                setup, "worker-parallel", List.of("intake.slots=10", "intake.overcommit=true"));
        Queue queue = new Queue(setup)) {
      queue.serve(strategy, ArrivalSchedule.atOnce(10));
      for (int number : NUMBERS) {
        List<StrategyResult> own = new ArrayList<>();
        while (own.size() < EACH) {
          queue.serve(strategy, ArrivalSchedule.atOnce(number)).stream()
              .map(Queue.Served::result)
              .forEach(own::add);
        }
        results.put(number, own);
      }
    }
    return new Parallel(results);
  }

  /** Markdown. */
  String text() {
    MarkdownTable table =
        new MarkdownTable(
            "at once",
            "CPU of a strategy, p50 ms",
            "code to result, p50 ms",
            "CPU against one after another",
            "n");
    double alone = cpu(byNumber.getOrDefault(1, List.of()));
    byNumber.forEach(
        (number, results) ->
            table.row(
                number,
                cpu(results),
                Distribution.of(results.stream().map(Runs::executeMillis).toList()).p50(),
                cpu(results) / alone,
                results.size()));
    return "A pandas strategy in a worker with ten slots; the CPU time is its container's.\n\n"
        + table;
  }

  private static double cpu(List<StrategyResult> results) {
    return Distribution.of(
            results.stream()
                .map(StrategyResult::usage)
                .flatMap(Stream::ofNullable)
                .map(Usage::cpuMillis)
                .flatMap(Stream::ofNullable)
                .map(Long::doubleValue)
                .toList())
        .p50();
  }
}
