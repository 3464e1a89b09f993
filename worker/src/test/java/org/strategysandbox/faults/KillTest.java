package org.strategysandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.client.Submission;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.deadletter.DeadLetterListing;
import org.strategysandbox.deadletter.LetterFilter;
import org.strategysandbox.deadletter.Replay;
import org.strategysandbox.deadletter.ReplaySettings;
import org.strategysandbox.deadletter.Replayed;
import org.strategysandbox.event.ContainerEvent;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.TopicNames;
import org.strategysandbox.kafka.TopicScan;

/** Kill -9 in the middle of real runs: every submission still has one outcome. */
@Tag("faults")
@Timeout(400)
class KillTest {
  private static final int SUBMISSIONS = 12;
  private static final Duration BOUND = Duration.ofSeconds(150);

  /** About 3 s at half a processor. */
  private static final String CODE =
      """
      total = 0
      for i in range(15_000_000):
          total += i
      close = data.get('price:收盤價')
      position = close > close.average(%d)
      """;

  @Test
  void ofAWorkerThatRunsAStrategy(@TempDir Path folder) throws Exception {
    try (Fleet fleet = new Fleet(folder)) {
      String first = fleet.startWorker();
      String second = fleet.startWorker();
      try (SubmissionClient client = SubmissionClient.connect(fleet.kafka());
          ContainerFeed feed = new ContainerFeed(fleet.kafka())) {
        List<Submission> submissions = submit(client);
        // Both are at work, so that there is somebody to take over.
        feed.await(event -> event.worker().equals(second));
        ContainerEvent.Assigned victim = feed.await(event -> event.worker().equals(first));

        fleet.worker(first).kill();
        long killed = System.nanoTime();
        feed.await(
            event ->
                event.submissionId().equals(victim.submissionId())
                    && event.worker().equals(second));
        report("redelivered after kill -9 of its worker", killed);

        assertAllSucceed(client, submissions);
        report("all outcomes after the kill", killed);
        assertOutcomes(fleet);
        assertThat(fleet.worker(second).terminate()).isZero();
        assertThat(fleet.containersOf(second)).isEmpty();
        System.out.println("left by the killed worker: " + fleet.containersOf(first).size());
        fleet.removeContainersOf(first);
        assertThat(fleet.containersOf(first)).isEmpty();
      }
    }
  }

  @Test
  void ofAWorkerWhosePoolWaits(@TempDir Path folder) throws Exception {
    try (Fleet fleet = new Fleet(folder)) {
      String worker = fleet.startWorker();
      await().atMost(BOUND).until(() -> fleet.runningOf(worker) == Fleet.POOL);

      fleet.worker(worker).kill();
      long killed = System.nanoTime();

      // Nobody is attached any more: the runners read the end of their input.
      await().atMost(BOUND).until(() -> fleet.runningOf(worker) == 0);
      report("waiting containers ended after kill -9 of their worker", killed);
      fleet.removeContainersOf(worker);
    }
  }

  @Test
  void ofTheBroker(@TempDir Path folder) throws Exception {
    try (Fleet fleet = new Fleet(folder)) {
      String first = fleet.startWorker();
      String second = fleet.startWorker();
      try (SubmissionClient client = SubmissionClient.connect(fleet.kafka());
          ContainerFeed feed = new ContainerFeed(fleet.kafka())) {
        List<Submission> submissions = submit(client);
        feed.await(event -> event.worker().equals(first));
        feed.await(event -> event.worker().equals(second));

        long killed = System.nanoTime();
        fleet.restartBroker();
        report("broker back after kill -9", killed);

        assertAllSucceed(client, submissions);
        report("all outcomes after the kill", killed);
        assertOutcomes(fleet);
        for (String worker : List.of(first, second)) {
          assertThat(fleet.worker(worker).terminate()).isZero();
          assertThat(fleet.containersOf(worker)).isEmpty();
        }
      }
    }
  }

  @Test
  void ofAWorkerThatRunsAReplay(@TempDir Path folder) throws Exception {
    try (Fleet fleet = new Fleet(folder)) {
      String first = fleet.startWorker();
      try (SubmissionClient client = SubmissionClient.connect(fleet.kafka());
          ContainerFeed feed = new ContainerFeed(fleet.kafka())) {
        StrategySubmitted expired =
            StrategySubmitted.builder("s-0", "faults", CODE.formatted(20))
                .notAfter(Instant.now().minusSeconds(1))
                .build();
        assertThat(client.await(client.submit(expired), BOUND).status())
            .isEqualTo(OutcomeStatus.DEAD_LETTERED);
        Submission watched = client.watch("s-0");

        replay(fleet);
        feed.await(event -> event.submissionId().equals("s-0") && event.replay() == 1);
        fleet.worker(first).kill();
        fleet.startWorker();

        Outcome outcome = client.await(watched, BOUND);
        assertThat(outcome.status()).isEqualTo(OutcomeStatus.SUCCEEDED);
        assertThat(outcome.replay()).isEqualTo(1);
        // The dead letter and one result.
        assertThat(fleet.outcomeCounts()).containsExactly(Map.entry("s-0", 2));
        assertThat(replay(fleet)).allMatch(done -> done.refusal() != null);
        fleet.removeContainersOf(first);
      }
    }
  }

  private static List<Replayed> replay(Fleet fleet) throws InterruptedException {
    KafkaClients kafka = new KafkaClients(fleet.kafka());
    EventCodec codec = new EventCodec(Clock.systemUTC());
    TopicNames topics = fleet.kafka().topics();
    List<Replayed> done = new ArrayList<>();
    try (TopicScan scan = new TopicScan(kafka.scanner("replay"), Duration.ofSeconds(60));
        var producer = kafka.producer("replay", Duration.ofSeconds(20))) {
      new Replay(scan, producer, topics, codec, Clock.systemUTC())
          .run(
              new DeadLetterListing(scan, topics, codec)
                  .list(new LetterFilter(Set.of(), Set.of(), null, null)),
              new ReplaySettings(false, 10, 0, 3, true),
              done::add);
    }
    return done;
  }

  private static List<Submission> submit(SubmissionClient client) throws Exception {
    List<Submission> submissions = new ArrayList<>();
    for (int i = 0; i < SUBMISSIONS; i++) {
      submissions.add(
          client.submit(
              StrategySubmitted.builder("s-" + i, "faults", CODE.formatted(20 + i)).build()));
    }
    return submissions;
  }

  private static void assertAllSucceed(SubmissionClient client, List<Submission> submissions)
      throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    assertThat(client.awaitEach(submissions, BOUND, outcomes::add)).isEmpty();
    assertThat(outcomes)
        .extracting(Outcome::submissionId)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, SUBMISSIONS).mapToObj(i -> "s-" + i).toList());
    assertThat(outcomes).extracting(Outcome::status).containsOnly(OutcomeStatus.SUCCEEDED);
  }

  private static void assertOutcomes(Fleet fleet) {
    Map<String, Integer> counts = fleet.outcomeCounts();
    assertThat(counts).hasSize(SUBMISSIONS);
    System.out.println(
        "outcomes on the topics: "
            + counts.values().stream().mapToInt(Integer::intValue).sum()
            + " of "
            + SUBMISSIONS);
  }

  private static void report(String what, long since) {
    System.out.printf("%s: %d ms%n", what, (System.nanoTime() - since) / 1_000_000);
  }
}
