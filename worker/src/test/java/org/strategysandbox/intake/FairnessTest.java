package org.strategysandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategysandbox.broker.EmbeddedBroker;
import org.strategysandbox.broker.SharedBroker;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.Runs;
import org.strategysandbox.kafka.KafkaMessages;

/** With several partitions one source's backlog does not hold up another source. */
@ExtendWith(SharedBroker.class)
@Timeout(180)
class FairnessTest {
  private static final int PARTITIONS = 4;
  private static final int BACKLOG = 5000;
  private static final String GREEDY = "greedy";

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void thousandsOfOneSourceLetAnotherStartWithinTwoStrategies(
      int slots, EmbeddedBroker broker, @TempDir Path folder) throws Exception {
    try (Installation installation =
        new Installation(broker.bootstrapServers(), folder, 4000, PARTITIONS)) {
      flood(installation);
      List<String> started = new CopyOnWriteArrayList<>();
      installation.worker(
          "w1",
          slots,
          request -> {
            started.add(Installation.code(request).contains("'patient'") ? "patient" : GREEDY);
            TimeUnit.MILLISECONDS.sleep(100); // so long is a strategy
            return Runs.succeeded();
          });
      await().atMost(Installation.PATIENCE).until(() -> started.size() >= 3 * slots);

      SubmissionClient client = installation.client();
      StrategySubmitted patient =
          StrategySubmitted.builder("patient", other(), "position = 'patient'\n").build();
      var submission = client.submit(patient);
      int before = started.size();
      assertThat(client.await(submission, Installation.PATIENCE).status())
          .isEqualTo(OutcomeStatus.SUCCEEDED);

      // Those that had begun anyhow, and two lengths of each slot.
      assertThat(started.indexOf("patient") - before).isLessThanOrEqualTo(2 * slots);
    }
  }

  /** A source whose submissions lie elsewhere. */
  private static String other() {
    int taken = KafkaMessages.partitionOf(GREEDY, PARTITIONS);
    return IntStream.range(0, 100)
        .mapToObj(i -> "source-" + i)
        .filter(source -> KafkaMessages.partitionOf(source, PARTITIONS) != taken)
        .findFirst()
        .orElseThrow();
  }

  private static void flood(Installation installation) throws Exception {
    String topic = installation.settings.topics().submitted();
    int partition = KafkaMessages.partitionOf(GREEDY, PARTITIONS);
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (var producer = installation.clients.producer("flood", Duration.ofSeconds(30))) {
      for (int i = 0; i < BACKLOG; i++) {
        StrategySubmitted submission =
            StrategySubmitted.builder("greedy-" + i, GREEDY, "position = " + i + "\n").build();
        sent.add(
            producer.send(
                KafkaMessages.toRecord(
                    topic, partition, installation.codec.encode(submission, null))));
      }
      for (Future<RecordMetadata> each : sent) {
        assertThat(each.get(60, TimeUnit.SECONDS).partition()).isEqualTo(partition);
      }
    }
  }
}
