package org.strategysandbox.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.broker.EmbeddedBroker;
import org.strategysandbox.broker.SharedBroker;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.execution.Runs;
import org.strategysandbox.kafka.KafkaMessages;

/** Whatever lies on the topic: it is kept as it was, and the worker goes on. */
@ExtendWith(SharedBroker.class)
@Timeout(120)
class UnreadableRecordTest {
  private static final String VALID =
      """
      {"schemaVersion":1,"submissionId":"%s","source":"test",
       "createdAt":"2026-01-01T00:00:00Z","code":"%s"}""";

  private final List<ProducerRecord<byte[], byte[]>> published = new ArrayList<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  @Test
  void becomesADeadLetterWithItsBytes(EmbeddedBroker broker, @TempDir Path folder)
      throws Exception {
    try (Installation installation = new Installation(broker.bootstrapServers(), folder)) {
      SubmissionClient client = installation.client();
      headers.putAll(installation.codec.encode(Installation.submission("x"), null).headers());
      String topic = installation.settings.topics().submitted();
      add(topic, "text", "no json at all".getBytes(UTF_8));
      add(topic, "twice", "{\"submissionId\":\"a\",\"submissionId\":\"b\"}".getBytes(UTF_8));
      add(topic, "future", "{\"schemaVersion\":99}".getBytes(UTF_8));
      add(topic, "empty", VALID.formatted("empty", "").getBytes(UTF_8));
      add(topic, "large", VALID.formatted("large", "x".repeat(1_900_000)).getBytes(UTF_8));
      add(topic, "latin", new byte[] {'{', (byte) 0xe4, '}'});
      add(topic, "one", VALID.formatted("another", "x = 1").getBytes(UTF_8));
      add(topic, "nothing", null);
      add(topic, null, VALID.formatted("keyless", "x = 1").getBytes(UTF_8));
      add(topic, "deep", "[".repeat(100_000).getBytes(UTF_8));
      add(topic, "k".repeat(700_000), new byte[800_000]);
      headers.put("h".repeat(500_000), "long");
      add(topic, "header", new byte[800_000]);
      headers.clear();
      add(topic, "bare", VALID.formatted("bare", "x = 1").getBytes(UTF_8));
      publish(broker);
      installation.worker("w1", 2, request -> Runs.succeeded());

      Outcome next =
          client.await(client.submit(Installation.submission("fine")), Installation.PATIENCE);

      assertThat(next.status()).isEqualTo(OutcomeStatus.SUCCEEDED);
      org.awaitility.Awaitility.await()
          .atMost(Installation.PATIENCE)
          .until(() -> read(installation).size() >= published.size());
      assertAllAreKept(installation);
    }
  }

  private void assertAllAreKept(Installation installation) {
    List<ConsumerRecord<byte[], byte[]>> letters = read(installation);
    assertThat(letters).hasSameSizeAs(published);
    for (ProducerRecord<byte[], byte[]> original : published) {
      byte[] value = original.value();
      assertThat(letters)
          .as("dead letter of %s", original.headers())
          .anyMatch(letter -> holds(letter, value));
    }
    for (ConsumerRecord<byte[], byte[]> letter : letters) {
      EventMessage message = KafkaMessages.of(letter);
      Decoded<Outcome> decoded = installation.codec.decodeOutcome(message);
      assertThat(decoded).isInstanceOf(Decoded.Ok.class);
      DeadLetter read = (DeadLetter) ((Decoded.Ok<Outcome>) decoded).event();
      assertThat(read.failure().kind()).isEqualTo(DeadLetterReason.UNREADABLE);
      assertThat(read.failure().message()).isNotBlank();
      assertThat(read.origin()).isNotNull();
    }
  }

  /** The same bytes; of more than a record can carry, the first ones. */
  private static boolean holds(ConsumerRecord<byte[], byte[]> letter, byte @Nullable [] value) {
    byte[] kept = letter.value();
    if (kept == null || value == null) {
      return kept == null && value == null;
    }
    return java.util.Arrays.equals(
            kept, 0, kept.length, value, 0, Math.min(kept.length, value.length))
        && (kept.length == value.length || kept.length == 900 * 1024);
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(Installation installation) {
    return installation.read(installation.settings.topics().deadLetter());
  }

  private void add(String topic, @Nullable String key, byte @Nullable [] value) {
    published.add(
        KafkaMessages.toRecord(
            topic, new EventMessage(key == null ? null : key.getBytes(UTF_8), value, headers)));
  }

  /** With a producer that sends more than ours would. */
  private void publish(EmbeddedBroker broker) throws Exception {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", broker.bootstrapServers());
    properties.put("max.request.size", 2_000_000);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (ProducerRecord<byte[], byte[]> next : published) {
        producer.send(next).get();
      }
    }
  }
}
