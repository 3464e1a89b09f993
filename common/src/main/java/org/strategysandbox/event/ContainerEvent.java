package org.strategysandbox.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** What the reaper must know of a container; keyed by container id. */
public sealed interface ContainerEvent extends LifecycleEvent {

  String containerId();

  @Override
  default String key() {
    return containerId();
  }

  /**
   * The container was given to a submission.
   *
   * @param worker name of the worker that owns it
   * @param epoch of the worker: one more with every start
   * @param assignedAt when it got the submission
   * @param deadline after this instant it may be removed whatever its worker says
   */
  record Assigned(
      String containerId,
      String submissionId,
      int replay,
      String worker,
      String host,
      long epoch,
      Instant assignedAt,
      Instant deadline)
      implements ContainerEvent {

    public Assigned {
      Checks.present("containerId", containerId);
      Checks.submissionId(submissionId);
      Checks.notNegative("replay", replay);
      Checks.present("worker", worker);
      Checks.present("host", host);
      Checks.notNegative("epoch", epoch);
      Checks.present("assignedAt", assignedAt);
      Checks.present("deadline", deadline);
    }

    @JsonProperty("schemaVersion")
    public int schemaVersion() {
      return 1;
    }
  }

  /** The container is gone: a tombstone, so that compaction forgets it. */
  record Removed(String containerId) implements ContainerEvent {
    public Removed {
      Checks.present("containerId", containerId);
    }
  }
}
