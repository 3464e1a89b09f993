package org.strategysandbox.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the reaper must know of a worker; keyed by the worker's name. */
public sealed interface WorkerEvent extends LifecycleEvent {

  /** Name of the worker, unique among those that run. */
  String worker();

  @Override
  default String key() {
    return worker();
  }

  /**
   * A sign of life.
   *
   * @param epoch of the worker: one more with every start
   * @param installation which installation it belongs to, as in its containers' labels
   * @param sentAt by the worker's clock
   * @param slots how many strategies it may run at once
   * @param busy how many it runs
   * @param draining whether it takes no new work
   * @param running what it works on, so that others see what it died of
   * @param furthest the furthest offset that it was given of each partition of submissions, so that
   *     others see when a run of theirs holds up the queue
   */
  record Heartbeat(
      String worker,
      String host,
      long epoch,
      String installation,
      Instant sentAt,
      int slots,
      int busy,
      boolean draining,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Running> running,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Long> furthest)
      implements WorkerEvent {

    public Heartbeat {
      Checks.present("worker", worker);
      Checks.present("host", host);
      Checks.notNegative("epoch", epoch);
      Checks.present("installation", installation);
      Checks.present("sentAt", sentAt);
      Checks.notNegative("slots", slots);
      Checks.notNegative("busy", busy);
      running = Checks.copy(running);
      furthest = Checks.copy(furthest);
    }

    /** One of a worker that does not say what it works on. */
    public Heartbeat(
        String worker,
        String host,
        long epoch,
        String installation,
        Instant sentAt,
        int slots,
        int busy,
        boolean draining) {
      this(worker, host, epoch, installation, sentAt, slots, busy, draining, List.of(), Map.of());
    }

    @JsonProperty("schemaVersion")
    public int schemaVersion() {
      return 1;
    }
  }

  /** A submission that is worked on, the unit of outcomes. */
  record Running(String submissionId, int replay) {
    public Running {
      Checks.submissionId(submissionId);
      Checks.notNegative("replay", replay);
    }
  }

  /** The worker has ended in order and owns nothing: a tombstone. */
  record Stopped(String worker) implements WorkerEvent {
    public Stopped {
      Checks.present("worker", worker);
    }
  }
}
