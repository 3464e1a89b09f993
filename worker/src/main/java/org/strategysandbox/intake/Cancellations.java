package org.strategysandbox.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.event.CancelRequest;

/** Which submissions somebody has cancelled, and who must hear of it at once. Thread-safe. */
final class Cancellations {
  private static final Logger log = LoggerFactory.getLogger(Cancellations.class);
  private static final int REMEMBERED = 100_000;

  private final Map<String, CancelRequest> requests = new LinkedHashMap<>();
  private final List<Watch> watches = new ArrayList<>();

  /** Later requests for the same submission count, unless they concern fewer replays. */
  synchronized void accept(CancelRequest request) {
    CancelRequest before = requests.get(request.submissionId());
    if (before != null && before.replay() > request.replay()) {
      return;
    }
    requests.put(request.submissionId(), request);
    if (requests.size() > REMEMBERED) {
      String oldest = requests.keySet().iterator().next();
      requests.remove(oldest);
      log.warn("more than {} cancelled submissions: forgets {}", REMEMBERED, oldest);
    }
    for (Watch watch : watches) {
      watch.tell(request);
    }
  }

  /** The request that concerns this replay of the submission. */
  synchronized Optional<CancelRequest> of(String submissionId, int replay) {
    return Optional.ofNullable(requests.get(submissionId)).filter(r -> r.concerns(replay));
  }

  /** Interrupts this thread when the submission is cancelled, until the watch is closed. */
  synchronized Watch watch(String submissionId, int replay) {
    Watch watch = new Watch(submissionId, replay, Thread.currentThread());
    watches.add(watch);
    // One that arrived just before is heard like one that arrives just after.
    of(submissionId, replay).ifPresent(watch::tell);
    return watch;
  }

  /** Of one run, by the thread that runs it. */
  final class Watch implements AutoCloseable {
    private final String submissionId;
    private final int replay;
    private final Thread runner;
    private boolean fired;

    private Watch(String submissionId, int replay, Thread runner) {
      this.submissionId = submissionId;
      this.replay = replay;
      this.runner = runner;
    }

    private void tell(CancelRequest request) {
      if (!fired && request.submissionId().equals(submissionId) && request.concerns(replay)) {
        fired = true;
        runner.interrupt();
      }
    }

    boolean hasFired() {
      synchronized (Cancellations.this) {
        return fired;
      }
    }

    /** No interrupt of this watch follows, and none that came too late is left behind. */
    @Override
    public void close() {
      synchronized (Cancellations.this) {
        watches.remove(this);
        if (fired) {
          Thread.interrupted();
        }
      }
    }
  }
}
