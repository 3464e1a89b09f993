package org.strategysandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategysandbox.broker.EmbeddedBroker;
import org.strategysandbox.broker.SharedBroker;
import org.strategysandbox.client.Submission;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.Runs;

/**
 * Every submission has its outcome however partitions, workers and slots stand to each other;
 * prints how busy the slots were, for the guidance in docs/events/README.md.
 */
@Tag("long")
@ExtendWith(SharedBroker.class)
@Timeout(180)
class PartitionFiguresTest {
  private static final long STRATEGY_MILLIS = 200;
  private static final int EACH_SLOT = 25;

  @ParameterizedTest
  @CsvSource({"1,1,4", "1,2,4", "4,1,4", "4,2,4", "4,1,2", "8,1,4", "8,1,3"})
  void slotsAreBusy(
      int partitions, int workers, int slots, EmbeddedBroker broker, @TempDir Path folder)
      throws Exception {
    try (Installation installation =
        new Installation(broker.bootstrapServers(), folder, 4000, partitions)) {
      AtomicLong first = new AtomicLong(Long.MAX_VALUE);
      AtomicLong last = new AtomicLong();
      SubmissionClient client = installation.client();
      List<Submission> submissions = new ArrayList<>();
      int count = EACH_SLOT * slots * workers;
      for (int i = 0; i < count; i++) {
        // 64 sources spread over all partitions as those of a busy installation do.
        submissions.add(
            client.submit(
                StrategySubmitted.builder("s-" + i, "source-" + i % 64, "x = " + i).build()));
      }
      for (int w = 0; w < workers; w++) {
        installation.worker(
            "w" + w,
            slots,
            request -> {
              first.accumulateAndGet(System.nanoTime(), Math::min);
              TimeUnit.MILLISECONDS.sleep(STRATEGY_MILLIS);
              last.accumulateAndGet(System.nanoTime(), Math::max);
              return Runs.succeeded();
            });
      }
      List<Outcome> outcomes = new ArrayList<>();
      assertThat(client.awaitEach(submissions, Installation.PATIENCE, outcomes::add)).isEmpty();

      assertThat(installation.outcomeIds()).hasSize(count);
      double seconds = (last.get() - first.get()) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "partitions %d, workers %d of %d slots: %.1f submissions/s, slots busy %.0f %%%n",
          partitions,
          workers,
          slots,
          count / seconds,
          100.0 * EACH_SLOT * STRATEGY_MILLIS / 1e3 / seconds);
    }
  }
}
