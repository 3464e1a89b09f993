package org.strategysandbox.monitoring;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.SharePartitionOffsetInfo;
import org.apache.kafka.common.TopicPartition;
import org.strategysandbox.kafka.KafkaClients;

/**
 * How many submissions wait, from the share group's offsets: scalers that read consumer groups do
 * not see these. Asking shows as well whether Kafka answers.
 */
public final class QueueLag implements Probe.Question, AutoCloseable {
  private static final long PATIENCE_SECONDS = 8;

  private final Admin admin;
  private final String group;
  private final String topic;
  private volatile double records = Double.NaN;

  public QueueLag(Metrics metrics, KafkaClients kafka, String group) {
    this.admin = kafka.admin("monitoring");
    this.group = group;
    this.topic = kafka.settings().topics().submitted();
    metrics.gauge(Metric.QUEUE_LAG, () -> records);
  }

  @Override
  public Optional<String> ask() throws InterruptedException, TimeoutException {
    try {
      Map<TopicPartition, SharePartitionOffsetInfo> offsets =
          admin
              .listShareGroupOffsets(Map.of(group, new ListShareGroupOffsetsSpec()))
              .partitionsToOffsetInfo(group)
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      records =
          offsets.entrySet().stream()
              .filter(entry -> entry.getKey().topic().equals(topic))
              // Null as long as the group has taken nothing of the partition.
              .flatMap(entry -> Stream.ofNullable(entry.getValue()))
              .flatMap(offset -> offset.lag().stream())
              .mapToLong(Long::longValue)
              .sum();
      return Optional.empty();
    } catch (ExecutionException e) {
      records = Double.NaN;
      return Optional.of("the share group's offsets cannot be read: " + e.getCause());
    }
  }

  @Override
  public void close() {
    admin.close(java.time.Duration.ofSeconds(2));
  }
}
