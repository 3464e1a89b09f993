package org.strategysandbox.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/**
 * What the broker is told about the workers' share group before its first use. The broker refuses
 * values outside its own bounds (lock 15 to 60 s, session 45 to 60 s, unless it is set otherwise).
 *
 * @param lock how long a record stays with a worker that does not renew it
 * @param session after which a silent worker's records go to others
 * @param deliveries after which the broker gives up a record in silence, at most 10
 * @param recordLocks records of a partition that may be handed out at once, at most 4,000: none is
 *     handed out that is further ahead of the oldest unfinished one
 */
public record ShareGroupSettings(
    String groupId, Duration lock, Duration session, int deliveries, int recordLocks) {

  public static ShareGroupSettings defaults(String groupId) {
    return new ShareGroupSettings(
        groupId, Duration.ofSeconds(30), Duration.ofSeconds(45), 10, 4000);
  }

  /** The settings by Kafka's names. */
  public Map<String, String> toConfig() {
    Map<String, String> config = new TreeMap<>();
    config.put("share.auto.offset.reset", "earliest");
    config.put("share.record.lock.duration.ms", Long.toString(lock.toMillis()));
    config.put("share.session.timeout.ms", Long.toString(session.toMillis()));
    config.put("share.delivery.count.limit", Integer.toString(deliveries));
    config.put("share.partition.max.record.locks", Integer.toString(recordLocks));
    config.put("share.renew.acknowledge.enable", "true");
    return config;
  }

  /**
   * Sets them; a new group then reads its topic from the beginning.
   *
   * @throws KafkaUnavailableException if the broker cannot be reached, is older than 4.2, or
   *     refuses
   */
  public void apply(Admin admin, KafkaSettings kafka, Duration timeout)
      throws InterruptedException {
    List<AlterConfigOp> changes = new ArrayList<>();
    toConfig()
        .forEach(
            (name, value) ->
                changes.add(
                    new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
    ConfigResource group = new ConfigResource(ConfigResource.Type.GROUP, groupId);
    String what = "cannot set up share group " + groupId + " (needs brokers 4.2 or later)";
    try {
      admin
          .incrementalAlterConfigs(Map.of(group, changes))
          .all()
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw KafkaUnavailableException.of(what, kafka, e.getCause());
    } catch (TimeoutException e) {
      throw KafkaUnavailableException.of(what, kafka, e);
    }
  }
}
