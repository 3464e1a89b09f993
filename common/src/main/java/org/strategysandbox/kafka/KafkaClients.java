package org.strategysandbox.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Makes Kafka clients for records of bytes, each set up for its one use. All throw {@link
 * KafkaUnavailableException} for settings that cannot work.
 */
public final class KafkaClients {
  /** Bytes of a record at most, its headers included. */
  public static final int MAX_RECORD_BYTES = 1024 * 1024;

  private static final int REQUEST_MILLIS = 10_000;

  private final KafkaSettings settings;
  private final ClientListener listener;

  public KafkaClients(KafkaSettings settings) {
    this(settings, ClientListener.NONE);
  }

  public KafkaClients(KafkaSettings settings, ClientListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  public KafkaSettings settings() {
    return settings;
  }

  /**
   * A producer whose acknowledged records survive the loss of a broker and are never doubled by its
   * own retries.
   *
   * @param role ends the client id
   * @param deliveryTimeout after which a record that was not acknowledged has failed, at least 10 s
   */
  public Producer<byte[], byte[]> producer(String role, Duration deliveryTimeout) {
    Map<String, Object> config = common(role);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_MILLIS);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    config.put(
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        Math.toIntExact(Math.max(REQUEST_MILLIS, deliveryTimeout.toMillis())));
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_RECORD_BYTES);
    Producer<byte[], byte[]> producer =
        make(
            () ->
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()));
    listener.connected(role, producer::metrics);
    return producer;
  }

  /** A consumer without a group: partitions and positions are set by hand. */
  public Consumer<byte[], byte[]> consumer(String role) {
    return consumer(role, Duration.ofMillis(500));
  }

  /** The same for reading to a known end: the broker does not hold answers back for more. */
  public Consumer<byte[], byte[]> scanner(String role) {
    return consumer(role, Duration.ofMillis(20));
  }

  private Consumer<byte[], byte[]> consumer(String role, Duration brokerWait) {
    Map<String, Object> config = common(role);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, Math.toIntExact(brokerWait.toMillis()));
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    Consumer<byte[], byte[]> consumer =
        make(
            () ->
                new KafkaConsumer<>(
                    config, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    listener.connected(role, consumer::metrics);
    return consumer;
  }

  /** A member of a share group that takes one record at a time and acknowledges it explicitly. */
  public ShareConsumer<byte[], byte[]> shareConsumer(String role, String groupId) {
    Map<String, Object> config = common(role);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, groupId);
    config.put(ConsumerConfig.SHARE_ACKNOWLEDGEMENT_MODE_CONFIG, "explicit");
    config.put(ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG, "record_limit");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    ShareConsumer<byte[], byte[]> consumer =
        make(
            () ->
                new KafkaShareConsumer<>(
                    config, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    listener.connected(role, consumer::metrics);
    return consumer;
  }

  public Admin admin(String role) {
    Map<String, Object> config = common(role);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    Admin admin = make(() -> Admin.create(config));
    listener.connected(role, admin::metrics);
    return admin;
  }

  // Clients complain of servers that cannot be resolved and of wrong security settings when made.
  private <T> T make(Supplier<T> client) {
    try {
      return client.get();
    } catch (KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw KafkaUnavailableException.of("cannot set up a connection", settings, cause);
    }
  }

  private Map<String, Object> common(String role) {
    Map<String, Object> config = new HashMap<>(settings.security());
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    config.put(CommonClientConfigs.CLIENT_ID_CONFIG, settings.clientIdPrefix() + "-" + role);
    config.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
    return config;
  }
}
