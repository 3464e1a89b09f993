package org.strategysandbox.kafka;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** Hears of every Kafka client that is made; must return quickly and not throw. */
@FunctionalInterface
public interface ClientListener {
  /** Hears nothing. */
  ClientListener NONE = (role, figures) -> {};

  /**
   * A client was made.
   *
   * @param role ends its client id, for example {@code slot-1}
   * @param figures what it keeps of itself; may be read at any time
   */
  void connected(String role, Supplier<Map<MetricName, ? extends Metric>> figures);
}
