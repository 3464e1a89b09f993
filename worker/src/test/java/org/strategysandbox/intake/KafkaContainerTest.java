package org.strategysandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.client.Submission;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.execution.Runs;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The queue against Apache Kafka as a server of its own, with its own defaults, in a container;
 * other tests run the broker in their process. {@code scripts/lib/kafka_image.sh} builds the image.
 */
@Tag("docker")
@Timeout(240)
class KafkaContainerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static KafkaContainer kafka;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    String image =
        System.getProperty("kafka.image", "set -Dkafka.image, as scripts/test.sh docker does");
    kafka =
        new KafkaContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("apache/kafka"))
            // One node keeps one copy of what share groups and transactions remember.
            .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1")
            .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1");
    kafka.start();
  }

  @AfterAll
  static void stop() {
    kafka.stop();
  }

  @Test
  void everySubmissionHasOneOutcomeAndALongRunIsNotHandedOutTwice() throws Exception {
    AtomicInteger longRuns = new AtomicInteger();
    try (Installation installation = new Installation(kafka.getBootstrapServers(), folder)) {
      installation.worker(
          "w",
          3,
          request -> {
            if (longRuns.compareAndSet(0, 1)) {
              // Longer than the lock, so that it lives by its renewals.
              Thread.sleep(Installation.LOCK.plusSeconds(2).toMillis());
            }
            return Runs.succeeded();
          });
      SubmissionClient client = installation.client();
      List<Submission> submissions = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        submissions.add(client.submit("source", "x = " + i));
      }
      List<Outcome> outcomes = new ArrayList<>();
      assertThat(client.awaitEach(submissions, PATIENCE, outcomes::add)).isEmpty();
      assertThat(outcomes)
          .hasSize(30)
          .allSatisfy(
              outcome -> {
                assertThat(outcome.status()).isEqualTo(OutcomeStatus.SUCCEEDED);
                assertThat(outcome.attempt()).isEqualTo(1);
              });
    }
  }

  @Test
  void outcomeComesAlthoughTheBrokerStoodStill() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    try (Installation installation = new Installation(kafka.getBootstrapServers(), folder)) {
      installation.worker(
          "w",
          1,
          request -> {
            running.countDown();
            finish.await();
            return Runs.succeeded();
          });
      SubmissionClient client = installation.client();
      Submission submission = client.submit("source", "x = 1");
      running.await();
      var docker = kafka.getDockerClient();
      docker.pauseContainerCmd(kafka.getContainerId()).exec();
      try {
        finish.countDown();
        // It cannot have been published: nothing of the broker runs.
        Thread.sleep(3_000);
        assertThat(submission.outcome()).isNotDone();
      } finally {
        docker.unpauseContainerCmd(kafka.getContainerId()).exec();
      }
      assertThat(client.await(submission, PATIENCE).status()).isEqualTo(OutcomeStatus.SUCCEEDED);
    }
  }
}
