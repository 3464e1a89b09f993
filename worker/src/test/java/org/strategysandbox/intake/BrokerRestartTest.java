package org.strategysandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.broker.BrokerSettings;
import org.strategysandbox.broker.EmbeddedBroker;
import org.strategysandbox.broker.FreePorts;
import org.strategysandbox.client.Submission;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.execution.Runs;
import org.strategysandbox.kafka.KafkaMessages;

/** The broker ends in the middle of runs and comes back with its data. */
@Timeout(180)
class BrokerRestartTest {
  @Test
  void everySubmissionStillHasOneOutcome(@TempDir Path folder, @TempDir Path data)
      throws Exception {
    BrokerSettings settings = FreePorts.brokerIn(folder);
    EmbeddedBroker broker = EmbeddedBroker.start(settings);
    try (Installation installation = new Installation(broker.bootstrapServers(), data)) {
      CountDownLatch running = new CountDownLatch(2);
      CountDownLatch restarted = new CountDownLatch(1);
      installation.worker(
          "w1",
          2,
          request -> {
            running.countDown();
            restarted.await();
            return Runs.succeeded();
          });
      SubmissionClient client = installation.client();
      List<Submission> submissions = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        submissions.add(client.submit(Installation.submission("s-" + i)));
      }
      assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();

      broker.close();
      broker = EmbeddedBroker.start(settings);
      restarted.countDown();

      List<Outcome> outcomes = new ArrayList<>();
      assertThat(client.awaitEach(submissions, Installation.PATIENCE, outcomes::add)).isEmpty();
      assertThat(outcomes).allMatch(outcome -> outcome.status() == OutcomeStatus.SUCCEEDED);
      assertThat(new HashSet<>(installation.outcomeIds())).hasSize(5);
    } finally {
      broker.close();
    }
  }

  @Test
  void whatHadItsOutcomeButNoAcknowledgementIsNotRunAgain(@TempDir Path folder, @TempDir Path data)
      throws Exception {
    BrokerSettings settings = FreePorts.brokerIn(folder);
    EmbeddedBroker broker = EmbeddedBroker.start(settings);
    try (Installation installation = new Installation(broker.bootstrapServers(), data);
        SubmissionClient client = installation.client();
        var owner = installation.member()) {
      Submission published = client.submit(Installation.submission("published"));
      String place = DoneRecords.place(installation.take(owner));
      installation.send(
          KafkaMessages.toRecord(
              installation.settings.topics().result(),
              installation
                  .codec
                  .encode(StrategyResult.builder("published", 0, 1).worker("owner").build(), null)
                  .withHeader(DoneRecords.HEADER, place)));
      broker.close();
      broker = EmbeddedBroker.start(settings);

      Set<String> ran = ConcurrentHashMap.newKeySet();
      installation.worker(
          "w2",
          1,
          request -> {
            ran.add(Installation.code(request));
            return Runs.succeeded();
          });
      // One slot takes them in order: when this one is done, the other was decided about.
      client.await(client.submit(Installation.submission("next")), Installation.PATIENCE);

      assertThat(ran).hasSize(1).allMatch(code -> code.contains("next"));
      assertThat(client.await(published, Installation.PATIENCE).submissionId())
          .isEqualTo("published");
      assertThat(installation.outcomeIds()).containsExactly("published", "next");
    } finally {
      broker.close();
    }
  }
}
