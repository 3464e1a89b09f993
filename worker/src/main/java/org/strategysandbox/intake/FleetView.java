package org.strategysandbox.intake;

import java.util.List;
import org.strategysandbox.event.CancelRequest;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.WorkerEvent;
import org.strategysandbox.kafka.TopicNames;

/** What a worker knows of the other workers and of the clients, as the topics tell it. */
record FleetView(
    Cancellations cancellations,
    KnownCode code,
    DoneRecords done,
    WorkerDeaths deaths,
    RunningSubmissions running,
    PartitionProgress progress) {
  private static final long OUTCOMES = 10_000;
  private static final long LIFECYCLE = 20_000;

  /**
   * Of a worker that has heard nothing yet.
   *
   * @param recordLocks records that the broker hands out ahead of the oldest unfinished one
   */
  static FleetView of(String worker, int recordLocks) {
    return new FleetView(
        new Cancellations(),
        new KnownCode(),
        new DoneRecords(),
        new WorkerDeaths(worker, System::nanoTime),
        new RunningSubmissions(),
        new PartitionProgress(recordLocks));
  }

  /** How the topics keep this up to date. */
  List<TopicTail.Feed> feeds(TopicNames topics, EventCodec codec) {
    return List.of(
        new TopicTail.Feed(
            topics.cancel(),
            Long.MAX_VALUE,
            message -> {
              if (codec.decodeCancel(message) instanceof Decoded.Ok<CancelRequest> ok) {
                cancellations.accept(ok.event());
              }
            }),
        new TopicTail.Feed(
            topics.container(),
            LIFECYCLE,
            message -> {
              if (codec.decodeLifecycle(message) instanceof Decoded.Ok<LifecycleEvent> ok) {
                deaths.accept(ok.event());
                if (ok.event() instanceof WorkerEvent.Heartbeat beat) {
                  progress.heard(beat.furthest());
                }
              }
            }),
        outcomes(topics.result(), codec),
        outcomes(topics.rejected(), codec),
        outcomes(topics.deadLetter(), codec));
  }

  private TopicTail.Feed outcomes(String topic, EventCodec codec) {
    return new TopicTail.Feed(
        topic,
        OUTCOMES,
        message -> {
          if (codec.decodeOutcome(message) instanceof Decoded.Ok<Outcome> ok) {
            code.accept(ok.event());
            done.accept(message);
          }
        });
  }
}
