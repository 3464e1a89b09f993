package org.strategysandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.broker.EmbeddedBroker;
import org.strategysandbox.broker.SharedBroker;
import org.strategysandbox.client.OutcomeListing;
import org.strategysandbox.client.Submission;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.deadletter.DeadLetterListing;
import org.strategysandbox.deadletter.LetterFilter;
import org.strategysandbox.deadletter.LetterState;
import org.strategysandbox.deadletter.ListedLetter;
import org.strategysandbox.deadletter.Replay;
import org.strategysandbox.deadletter.ReplaySettings;
import org.strategysandbox.deadletter.Replayed;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.Runs;
import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.SeenOutcome;
import org.strategysandbox.kafka.TopicScan;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/** Dead letters on a real broker, replayed to workers whose runs are scripted. */
@ExtendWith(SharedBroker.class)
@Timeout(120)
class ReplayTest {
  private static final ReplaySettings SETTINGS = new ReplaySettings(false, 100, 0, 3, false);

  private final StrategyExecutor succeeding = request -> Runs.succeeded();
  private final StrategyExecutor failing =
      request -> {
        throw new SandboxUnavailableException("no image", false, false, null);
      };
  private Installation installation;
  private TopicScan scan;

  @BeforeEach
  void install(EmbeddedBroker broker, @TempDir Path folder) throws InterruptedException {
    installation = new Installation(broker.bootstrapServers(), folder);
    scan = new TopicScan(installation.clients.scanner("scan"), Installation.PATIENCE);
  }

  @AfterEach
  void remove() {
    scan.close();
    installation.close();
  }

  @Test
  void aReplayIsPublishedOnceHoweverOftenItIsAskedFor() throws Exception {
    bury("s-1").close();

    assertThat(list(all())).extracting(ListedLetter::state).containsExactly(LetterState.OPEN);
    assertThat(replay(new ReplaySettings(true, 100, 0, 3, false)).get(0).refusal()).isNull();
    assertThat(submitted()).hasSize(1);

    assertThat(replay(SETTINGS)).extracting(Replayed::refusal).containsExactly((String) null);
    assertThat(replay(SETTINGS).get(0).refusal()).contains("replayed already");
    assertThat(submitted()).hasSize(2);
    assertThat(list(all())).extracting(ListedLetter::state).containsExactly(LetterState.REPLAYED);

    installation.worker("w2", 1, succeeding);
    Outcome outcome = outcomeOf("s-1");
    assertThat(outcome.status()).isEqualTo(OutcomeStatus.SUCCEEDED);
    assertThat(outcome.replay()).isEqualTo(1);
    assertThat(replay(SETTINGS).get(0).refusal()).contains("result");
    assertThat(submitted()).hasSize(2);
  }

  @Test
  void whatComesBackIsReplayedAgainButNotForEver() throws Exception {
    Worker worker = bury("s-1");
    ReplaySettings twice = new ReplaySettings(false, 100, 0, 2, false);
    for (int replay = 1; replay <= 2; replay++) {
      assertThat(replay(twice).get(0).refusal()).isNull();
      awaitLetter("s-1", replay);
    }

    assertThat(replay(twice).get(0).refusal()).contains("2 times").contains("--max-replays");
    worker.close();
  }

  @Test
  void aWorkerThatDiesDuringTheReplayedRunCostsNothing() throws Exception {
    bury("s-1").close();
    replay(SETTINGS);
    SubmissionClient client = installation.client();
    Submission watched = client.watch("s-1");
    // Leaves the group without an acknowledgement, as a crash does.
    try (var dead = installation.member()) {
      assertThat(installation.take(dead).deliveryCount()).contains((short) 1);
    }
    installation.worker("w2", 1, succeeding);

    assertThat(client.await(watched, Installation.PATIENCE).status())
        .isEqualTo(OutcomeStatus.SUCCEEDED);
    assertThat(installation.outcomeIds()).containsExactly("s-1", "s-1");
    assertThat(outcomeOf("s-1").replay()).isEqualTo(1);
  }

  @Test
  void aReplayThatWasPublishedTwiceRunsOnce() throws Exception {
    bury("s-1").close();
    CountDownLatch runs = new CountDownLatch(2);
    StrategySubmitted replay =
        Installation.submission("s-1").toBuilder().replay(1).attempt(0).build();
    for (int i = 0; i < 2; i++) {
      installation.send(
          KafkaMessages.toRecord(
              installation.settings.topics().submitted(), installation.codec.encode(replay, null)));
    }
    installation.worker(
        "w2",
        1,
        request -> {
          runs.countDown();
          return Runs.succeeded();
        });
    SubmissionClient client = installation.client();
    // One slot takes them in order: when this one is done, both were decided about.
    client.await(client.submit(Installation.submission("next")), Installation.PATIENCE);

    assertThat(runs.getCount()).isZero();
    assertThat(installation.outcomeIds()).containsExactlyInAnyOrder("s-1", "s-1", "next");
  }

  @Test
  void filtersChooseAndWhatCannotBeASubmissionIsRefused() throws Exception {
    bury("s-1");
    installation.send(
        KafkaMessages.toRecord(
            installation.settings.topics().submitted(),
            EventMessage.of("junk", new byte[] {1}, java.util.Map.of())));
    awaitLetter("junk", 0);

    assertThat(ids(filter(Set.of("s-1"), Set.of(), null, null))).containsExactly("s-1");
    assertThat(ids(filter(Set.of(), Set.of(DeadLetterReason.UNREADABLE), null, null)))
        .containsExactly("junk");
    Instant soon = Instant.now().plusSeconds(60);
    assertThat(ids(filter(Set.of(), Set.of(), soon, null))).isEmpty();
    assertThat(ids(filter(Set.of(), Set.of(), null, soon))).containsExactly("s-1", "junk");
    assertThat(replay(SETTINGS))
        .extracting(Replayed::refusal)
        .satisfiesExactly(
            refusal -> assertThat(refusal).isNull(),
            refusal -> assertThat(refusal).contains("no submission"));
  }

  @Test
  void anExpiredSubmissionIsReplayedOnlyOnRequest() throws Exception {
    SubmissionClient client = installation.client();
    installation.worker("w1", 1, succeeding);
    client.await(
        client.submit(
            Installation.submission("old").toBuilder()
                .notAfter(Instant.now().minusSeconds(1))
                .build()),
        Installation.PATIENCE);

    assertThat(replay(SETTINGS).get(0).refusal()).contains("--ignore-expiry");
    Submission watched = client.watch("old");
    assertThat(replay(new ReplaySettings(false, 100, 0, 3, true)).get(0).refusal()).isNull();
    assertThat(client.await(watched, Installation.PATIENCE).status())
        .isEqualTo(OutcomeStatus.SUCCEEDED);
  }

  @Test
  void noMoreThanTheLimitAreReplayed() throws Exception {
    SubmissionClient client = installation.client();
    installation.worker("w1", 2, failing);
    List<Submission> submissions = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      submissions.add(client.submit(Installation.submission("s-" + i)));
    }
    assertThat(client.awaitEach(submissions, Installation.PATIENCE, o -> {})).isEmpty();

    assertThat(replay(new ReplaySettings(false, 2, 1000, 3, false))).hasSize(2);
    assertThat(submitted()).hasSize(7);
  }

  /** Submits it to a worker whose infrastructure fails, which is still there afterwards. */
  private Worker bury(String id) throws Exception {
    SubmissionClient client = installation.client();
    Worker worker = installation.worker("w1", 1, failing);
    Outcome outcome =
        client.await(client.submit(Installation.submission(id)), Installation.PATIENCE);
    assertThat(outcome.status()).isEqualTo(OutcomeStatus.DEAD_LETTERED);
    return worker;
  }

  private void awaitLetter(String id, int replay) {
    org.awaitility.Awaitility.await()
        .atMost(60, TimeUnit.SECONDS)
        .until(
            () ->
                list(all()).stream()
                    .anyMatch(
                        listed ->
                            listed.letter().submissionId().equals(id)
                                && listed.letter().replay() == replay));
  }

  private Outcome outcomeOf(String id) throws Exception {
    List<SeenOutcome> found = new ArrayList<>();
    try (OutcomeListing listing = OutcomeListing.open(installation.settings, Instant.EPOCH)) {
      listing.follow(
          Set.of(id),
          seen -> {
            found.add(seen);
          });
      while (found.get(found.size() - 1).outcome().status() == OutcomeStatus.DEAD_LETTERED) {
        listing.follow(Set.of(id), found::add);
      }
    }
    return found.get(found.size() - 1).outcome();
  }

  private static LetterFilter all() {
    return filter(Set.of(), Set.of(), null, null);
  }

  private static LetterFilter filter(
      Set<String> ids,
      Set<DeadLetterReason> reasons,
      @Nullable Instant since,
      @Nullable Instant until) {
    return new LetterFilter(ids, reasons, since, until);
  }

  private List<String> ids(LetterFilter filter) {
    return list(filter).stream().map(listed -> listed.letter().submissionId()).toList();
  }

  private List<ListedLetter> list(LetterFilter filter) {
    return new DeadLetterListing(scan, installation.settings.topics(), installation.codec)
        .list(filter);
  }

  private List<Replayed> replay(ReplaySettings settings) throws InterruptedException {
    List<Replayed> done = new ArrayList<>();
    try (var producer = installation.clients.producer("replay", Duration.ofSeconds(20))) {
      new Replay(
              scan, producer, installation.settings.topics(), installation.codec, Clock.systemUTC())
          .run(list(all()), settings, done::add);
    }
    return done;
  }

  private List<?> submitted() {
    return installation.read(installation.settings.topics().submitted());
  }
}
