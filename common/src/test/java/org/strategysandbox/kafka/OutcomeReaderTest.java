package org.strategysandbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.event.Outcome;

class OutcomeReaderTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final OutcomeTopics topics = new OutcomeTopics();

  private static final String CODE = "a".repeat(64);

  private @Nullable OutcomeReader reader;

  @Test
  void eachSubmissionIsHandedOutOnce() {
    OutcomeReader reader = fromNow();
    topics.result("a", 0);
    topics.result("a", 0);
    topics.result("b", 0);
    assertThat(poll(reader)).containsExactly("a SUCCEEDED 0", "b SUCCEEDED 0");
    topics.result("a", 0);
    assertThat(poll(reader)).isEmpty();
  }

  @Test
  void resultWinsOverRejectionOverDeadLetterWhateverIsReadFirst() {
    OutcomeReader reader = fromNow();
    topics.deadLetter("a", 0);
    topics.rejection("a");
    topics.deadLetter("b", 0);
    topics.rejection("b");
    topics.result("a", 0);
    assertThat(poll(reader)).containsExactlyInAnyOrder("a SUCCEEDED 0", "b REJECTED 0");
  }

  @Test
  void replaySupersedesADeadLetterOnly() {
    OutcomeReader reader = fromNow();
    topics.deadLetter("a", 0);
    topics.result("b", 0);
    assertThat(poll(reader)).containsExactlyInAnyOrder("a DEAD_LETTERED 0", "b SUCCEEDED 0");
    topics.deadLetter("a", 1);
    topics.result("b", 1);
    assertThat(poll(reader)).containsExactly("a DEAD_LETTERED 1");
    topics.result("a", 2);
    assertThat(poll(reader)).containsExactly("a SUCCEEDED 2");
  }

  @Test
  void deadLetterWaitsForWhatWasPublishedBeforeItElsewhere() {
    OutcomeReader reader = fromNow();
    topics.deadLetter("a", 0);
    topics.setEnd(OutcomeTopics.NAMES.result(), 1);
    assertThat(poll(reader)).isEmpty();
    topics.setEnd(OutcomeTopics.NAMES.result(), 0);
    topics.result("a", 0);
    assertThat(poll(reader)).containsExactly("a SUCCEEDED 0");
    assertThat(poll(reader)).isEmpty();
  }

  @Test
  void nobodyHearsOfADeadLetterWhileTheRejectionBeforeItIsHeld() {
    assertThat(heardOfBehindAHeldRejection(CODE)).isEmpty();
    topics.setEnd(OutcomeTopics.NAMES.result(), 0);
    topics.result("other", 0);
    assertThat(poll(Objects.requireNonNull(reader)))
        .containsExactly("other SUCCEEDED 0", "a REJECTED 0");
  }

  @Test
  void deadLetterOfOtherCodeIsHeardOfAtOnce() {
    assertThat(heardOfBehindAHeldRejection(CODE.replace('a', 'b')))
        .containsExactly("a DEAD_LETTERED 0");
  }

  private List<String> heardOfBehindAHeldRejection(String codeOfDeadLetter) {
    List<String> heard = new ArrayList<>();
    OutcomeReader opened = fromNow();
    reader = opened;
    topics.rejection("a", CODE);
    topics.setEnd(OutcomeTopics.NAMES.result(), 1);
    assertThat(poll(opened)).isEmpty();
    topics.deadLetter("a", 0, codeOfDeadLetter);
    assertThat(opened.poll(Duration.ZERO, seen -> heard.add(name(seen)))).isEmpty();
    return heard;
  }

  @Test
  void earlierOutcomesAreReadOnlyWhenAskedFor() {
    topics.result("a", 0);
    OutcomeReader reader =
        OutcomeReader.since(
            topics.consumer, OutcomeTopics.NAMES, topics.codec, Instant.EPOCH, SECOND);
    assertThat(reader.caughtUp()).isFalse();
    assertThat(poll(reader)).containsExactly("a SUCCEEDED 0");
    assertThat(reader.caughtUp()).isTrue();
  }

  @Test
  void unreadableOutcomesAreSkipped() {
    OutcomeReader reader = fromNow();
    topics.publish(
        OutcomeTopics.NAMES.result(), EventMessage.of("a", new byte[] {1}, Map.of("ce_type", "?")));
    topics.result("a", 0);
    assertThat(poll(reader)).containsExactly("a SUCCEEDED 0");
  }

  @Test
  void missingTopicIsNamed() {
    assertThatThrownBy(
            () ->
                OutcomeReader.fromNow(
                    new MockConsumer<>("earliest"), OutcomeTopics.NAMES, topics.codec, SECOND))
        .isInstanceOf(KafkaException.class)
        .hasMessageContaining("topic strategy.result does not exist");
  }

  private OutcomeReader fromNow() {
    return OutcomeReader.fromNow(topics.consumer, OutcomeTopics.NAMES, topics.codec, SECOND);
  }

  private static List<String> poll(OutcomeReader reader) {
    List<String> seen = new ArrayList<>();
    reader.poll(Duration.ZERO).forEach(each -> seen.add(name(each)));
    return seen;
  }

  private static String name(SeenOutcome seen) {
    Outcome outcome = seen.outcome();
    return outcome.submissionId() + " " + outcome.status() + " " + outcome.replay();
  }
}
