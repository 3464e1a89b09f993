package org.strategysandbox.intake;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.EventHeaders;
import org.strategysandbox.event.EventMessage;

/**
 * Which records have their outcome on the topics; every outcome names its record in a header.
 *
 * <p>A broker that restarts, or loses and regains a partition, forgets what it had handed out and
 * counts deliveries from one again. So a first delivery alone does not prove that nobody has worked
 * on a record. Thread-safe.
 */
final class DoneRecords {
  /** Header of an outcome: partition, offset and time of the submission's record. */
  static final String HEADER = EventHeaders.RECORD;

  private static final int REMEMBERED = 100_000;
  private static final int LONGEST = 60;

  private final Set<String> places = new LinkedHashSet<>();

  /** The time is part of it because a topic that is made anew counts its offsets anew. */
  static String place(ConsumerRecord<byte[], byte[]> taken) {
    return taken.partition() + "-" + taken.offset() + "-" + taken.timestamp();
  }

  synchronized void accept(EventMessage outcome) {
    @Nullable String place = outcome.header(HEADER);
    if (place == null || place.length() > LONGEST) {
      return;
    }
    places.add(place);
    if (places.size() > REMEMBERED) {
      places.remove(places.iterator().next());
    }
  }

  synchronized boolean contains(ConsumerRecord<byte[], byte[]> taken) {
    return places.contains(place(taken));
  }
}
