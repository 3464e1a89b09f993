package org.strategysandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.kafka.KafkaUnavailableException;
import org.strategysandbox.kafka.OutcomeReader;
import org.strategysandbox.kafka.OutcomeTopics;

class SubmissionClientTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final OutcomeTopics topics = new OutcomeTopics();
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final SubmissionClient client =
      new SubmissionClient(
          KafkaSettings.plain("broker:9092"),
          topics.codec,
          producer,
          4,
          OutcomeReader.fromNow(topics.consumer, OutcomeTopics.NAMES, topics.codec, LONG),
          new SourceQuota(5),
          new PastSubmissions(this::past, OutcomeTopics.NAMES, topics.codec));

  /** What a look into the past finds, one after another; each consumer is used once. */
  private final Deque<OutcomeTopics> looks = new ArrayDeque<>();

  private OutcomeTopics.Fake past() {
    return looks.isEmpty() ? new OutcomeTopics().consumer : looks.remove().consumer;
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void submitsAndHandsBackTheOutcome() throws Exception {
    Submission submission = client.submit("loop", "position = 1");
    topics.result(submission.id(), 0);
    Outcome outcome = client.await(submission, LONG);
    assertThat(outcome.status()).isEqualTo(OutcomeStatus.SUCCEEDED);
    assertThat(client.awaited()).isZero();
    assertThat(producer.history()).hasSize(1);
    assertThat(producer.history().get(0).topic()).isEqualTo("strategy.submitted");
    assertThat(producer.history().get(0).key()).asString().isEqualTo(submission.id());
    assertThat(producer.history().get(0).partition())
        .isEqualTo(KafkaMessages.partitionOf("loop", 4));
  }

  @Test
  void handsOverOutcomesAsTheyArriveAndSaysWhatIsMissing() throws Exception {
    List<Submission> submissions = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      submissions.add(client.submit(StrategySubmitted.builder(id, "loop", "x").build()));
    }
    topics.rejection("c");
    topics.result("a", 0);
    topics.result("a", 0);
    List<String> arrived = new ArrayList<>();
    List<Submission> missing =
        client.awaitEach(
            submissions, Duration.ofSeconds(2), o -> arrived.add(o.submissionId() + o.status()));
    assertThat(arrived).containsExactlyInAnyOrder("aSUCCEEDED", "cREJECTED");
    assertThat(missing).extracting(Submission::id).containsExactly("b");
    topics.deadLetter("b", 0);
    assertThat(client.await(missing.get(0), LONG).status()).isEqualTo(OutcomeStatus.DEAD_LETTERED);
  }

  @Test
  void oneSourceWaitsForItsOutcomesAndHoldsUpNoOther() throws Exception {
    for (int i = 0; i < 5; i++) {
      client.submit(StrategySubmitted.builder("a-" + i, "greedy", "x").build());
    }
    var sixth =
        java.util.concurrent.CompletableFuture.supplyAsync(
            () -> {
              try {
                return client.submit(StrategySubmitted.builder("a-5", "greedy", "x").build());
              } catch (SubmissionException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    client.submit(StrategySubmitted.builder("b", "modest", "x").build());
    assertThat(producer.history()).hasSize(6);
    assertThat(sixth).isNotDone();

    topics.result("a-1", 0);
    assertThat(sixth.get(20, TimeUnit.SECONDS).id()).isEqualTo("a-5");
    assertThat(producer.history()).hasSize(7);
  }

  @Test
  void cancellingIsARequestOnItsOwnTopic() throws Exception {
    client.cancel("s-1", 2, "typo");

    assertThat(producer.history()).hasSize(1);
    assertThat(producer.history().get(0).topic()).isEqualTo(OutcomeTopics.NAMES.cancel());
    assertThat(producer.history().get(0).value()).asString().contains("typo", "\"replay\":2");
    assertThatThrownBy(() -> client.cancel("../s", 0, null))
        .isInstanceOf(IllegalArgumentException.class);
    producer.sendException = new KafkaException("away");
    assertThatThrownBy(() -> client.cancel("s-1", 0, null))
        .isInstanceOf(SubmissionException.class)
        .hasMessageContaining("s-1")
        .hasMessageContaining("away");
  }

  @Test
  void timeoutNamesSubmissionAndBroker() throws Exception {
    Submission submission = client.submit(StrategySubmitted.builder("a", "loop", "x").build());
    assertThatThrownBy(() -> client.await(submission, Duration.ofMillis(20)))
        .isInstanceOf(TimeoutException.class)
        .hasMessage("no outcome of a within PT0.02S from Kafka broker:9092");
    assertThat(client.awaited()).isZero();
  }

  @Test
  void sameIdIsNotSubmittedTwiceAtOnce() throws Exception {
    StrategySubmitted submission = StrategySubmitted.builder("a", "loop", "x").build();
    client.submit(submission);
    assertThatThrownBy(() -> client.submit(submission))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a is awaited already");
    assertThat(producer.history()).hasSize(1);
  }

  @Test
  void aRestartFindsTheOutcomeThatCameMeanwhile() throws Exception {
    OutcomeTopics outcomes = new OutcomeTopics();
    outcomes.result("other", 0);
    outcomes.result("a", 0);
    looks.add(outcomes);
    Submission taken = client.resume(StrategySubmitted.builder("a", "loop", "x").build());
    assertThat(client.await(taken, LONG).status()).isEqualTo(OutcomeStatus.SUCCEEDED);
    assertThat(producer.history()).isEmpty();
    assertThat(client.awaited()).isZero();
  }

  @Test
  void aRestartAwaitsWhatIsUnderWay() throws Exception {
    StrategySubmitted submission = StrategySubmitted.builder("a", "loop", "x").build();
    OutcomeTopics submissions = new OutcomeTopics();
    submissions.submission(submission);
    looks.add(new OutcomeTopics());
    looks.add(submissions);
    Submission taken = client.resume(submission);
    assertThat(producer.history()).isEmpty();
    topics.result("a", 0);
    assertThat(client.await(taken, LONG).status()).isEqualTo(OutcomeStatus.SUCCEEDED);
  }

  @Test
  void aRestartPublishesWhatNeverReachedTheBroker() throws Exception {
    OutcomeTopics submissions = new OutcomeTopics();
    submissions.submission(StrategySubmitted.builder("b", "loop", "x").build());
    submissions.submission(StrategySubmitted.builder("a", "loop", "of somebody else").build());
    looks.add(new OutcomeTopics());
    looks.add(submissions);
    Submission taken = client.resume(StrategySubmitted.builder("a", "loop", "x").build());
    assertThat(producer.history()).hasSize(1);
    topics.result("a", 0);
    assertThat(client.await(taken, LONG).submissionId()).isEqualTo("a");
  }

  @Test
  void aPastThatCannotBeReadIsSaidAndNothingIsPublished() {
    OutcomeTopics broken = new OutcomeTopics();
    broken.result("a", 0);
    broken.consumer.setPollException(new KafkaException("not authorized"));
    looks.add(broken);
    assertThatThrownBy(() -> client.resume(StrategySubmitted.builder("a", "loop", "x").build()))
        .isInstanceOf(KafkaUnavailableException.class)
        .hasMessageContaining("cannot take up a")
        .hasMessageContaining("not authorized");
    assertThat(producer.history()).isEmpty();
    assertThat(client.awaited()).isZero();
  }

  @Test
  void brokerThatDoesNotAcknowledgeIsNamed() {
    producer.sendException = new KafkaException("no leader");
    assertThatThrownBy(() -> client.submit("loop", "x"))
        .isInstanceOf(SubmissionException.class)
        .hasMessageContaining("Kafka broker:9092, topic strategy.submitted: no leader");
    assertThat(client.awaited()).isZero();
  }

  @Test
  void closingEndsAllWaiting() throws Exception {
    Submission submission = client.submit("loop", "x");
    client.close();
    assertThatThrownBy(() -> client.await(submission, LONG))
        .isInstanceOf(KafkaUnavailableException.class)
        .hasMessage("the client is closed");
    assertThatThrownBy(() -> client.await(client.watch("later"), LONG))
        .isInstanceOf(KafkaUnavailableException.class);
    assertThat(topics.consumer.closed()).isTrue();
  }

  @Test
  void brokerThatRefusesReadersEndsAllWaiting() throws Exception {
    Submission submission = client.submit("loop", "x");
    topics.consumer.setPollException(new KafkaException("not authorized"));
    assertThatThrownBy(() -> submission.outcome().get(20, TimeUnit.SECONDS))
        .hasRootCauseMessage("not authorized")
        .hasMessageContaining("cannot read outcomes at Kafka broker:9092");
  }

  @Test
  void waitingCanBeInterrupted() throws Exception {
    Submission submission = client.submit("loop", "x");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> client.await(submission, LONG))
        .isInstanceOf(InterruptedException.class);
  }
}
