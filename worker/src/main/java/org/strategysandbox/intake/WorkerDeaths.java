package org.strategysandbox.intake;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.event.WorkerEvent;

/**
 * Which workers fell silent with which submissions in their hands: a submission that two died of
 * must not meet a third. Reads the workers' heartbeats. Thread-safe.
 */
final class WorkerDeaths {
  private static final Duration DEAD_AFTER = Duration.ofSeconds(8);
  private static final int REMEMBERED = 10_000;

  /**
   * What is known of one submission.
   *
   * @param dead workers that ran it when they died
   * @param undecided workers that ran it when last heard of, which is not long ago
   */
  record Verdict(int dead, int undecided) {}

  private record LastSign(List<WorkerEvent.Running> running, long at) {}

  private final String self;
  private final LongSupplier nanos;
  private final Map<String, LastSign> signs = new LinkedHashMap<>();
  private long heardSelfAt;
  private boolean heardSelf;

  /**
   * @param self name of the worker that asks
   * @param nanos a clock that never jumps
   */
  WorkerDeaths(String self, LongSupplier nanos) {
    this.self = self;
    this.nanos = nanos;
  }

  synchronized void accept(LifecycleEvent event) {
    if (event instanceof WorkerEvent.Heartbeat beat && beat.worker().equals(self)) {
      heardSelf = true;
      heardSelfAt = nanos.getAsLong();
    } else if (event instanceof WorkerEvent.Heartbeat beat) {
      // Put behind all others, so that those silent for longest are forgotten first.
      signs.remove(beat.worker());
      signs.put(beat.worker(), new LastSign(beat.running(), nanos.getAsLong()));
      if (signs.size() > REMEMBERED) {
        signs.remove(signs.keySet().iterator().next());
      }
    } else if (event instanceof WorkerEvent.Stopped stopped) {
      signs.remove(stopped.worker());
    }
  }

  /** How long ago the worker heard its own last sign of life; negative when it never did. */
  synchronized Duration deafFor() {
    return heardSelf ? Duration.ofNanos(nanos.getAsLong() - heardSelfAt) : Duration.ofSeconds(-1);
  }

  synchronized Verdict of(String submissionId, int replay) {
    WorkerEvent.Running wanted = new WorkerEvent.Running(submissionId, replay);
    long now = nanos.getAsLong();
    // Whoever does not even hear itself cannot tell silence from a broker that is away.
    boolean hears = heardSelf && now - heardSelfAt < DEAD_AFTER.toNanos() / 2;
    int dead = 0;
    int undecided = 0;
    for (LastSign sign : signs.values()) {
      if (sign.running().contains(wanted)) {
        if (hears && now - sign.at() > DEAD_AFTER.toNanos()) {
          dead++;
        } else {
          undecided++;
        }
      }
    }
    return new Verdict(dead, undecided);
  }
}
