package org.strategysandbox.loop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.strategysandbox.config.RetryConfig;
import org.strategysandbox.config.RunMode;
import org.strategysandbox.event.ExecutionMode;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.event.Violation;
import org.strategysandbox.execution.Backoff;
import org.strategysandbox.execution.ModeDecision;

/** Loops with scripted lanes and a clock that only waiting moves. */
final class Loops implements LoopListener {
  /** A lane whose answers are scripted; without a script it succeeds. */
  static final class Scripted implements Lane {
    /** What happens once. */
    interface Answer {
      Outcome of(StrategySubmitted submission) throws LaneException;
    }

    final Deque<Answer> script = new ArrayDeque<>();
    final List<StrategySubmitted> seen = new ArrayList<>();
    final List<Boolean> again = new ArrayList<>();
    private final ExecutionMode mode;

    Scripted(ExecutionMode mode) {
      this.mode = mode;
    }

    Scripted then(Answer answer) {
      script.add(answer);
      return this;
    }

    Scripted fails(LaneException.Kind kind, boolean handedOver) {
      return then(
          submission -> {
            throw new LaneException(kind, handedOver, "the daemon is away", null);
          });
    }

    Scripted fails(int times, LaneException.Kind kind, boolean handedOver) {
      for (int i = 0; i < times; i++) {
        fails(kind, handedOver);
      }
      return this;
    }

    @Override
    public Outcome run(StrategySubmitted submission, boolean before) throws LaneException {
      seen.add(submission);
      again.add(before);
      Answer answer = script.poll();
      return answer == null ? success(submission, mode) : answer.of(submission);
    }
  }

  final Scripted lane = new Scripted(ExecutionMode.SANDBOX);
  final Scripted direct = new Scripted(ExecutionMode.DIRECT);
  final List<ModeDecision> decisions = new ArrayList<>();
  final List<String> waits = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private final Path history;
  private boolean enabled = true;
  private boolean fallback;

  Loops(Path folder) {
    this.history = folder.resolve("history.jsonl");
  }

  Loops off() {
    enabled = false;
    return this;
  }

  Loops fallback() {
    fallback = true;
    return this;
  }

  Path history() {
    return history;
  }

  /** Runs a loop over these strategies and closes its history, however it ends. */
  LoopProgress run(String... codes) throws Exception {
    return run(codes.length, codes);
  }

  LoopProgress run(int iterations, String... codes) throws Exception {
    return run(
        iterations,
        new ListedCandidates(
            Arrays.stream(codes)
                .map(code -> new Candidate(code, code.getBytes(StandardCharsets.UTF_8)))
                .toList()));
  }

  LoopProgress run(int iterations, CandidateSource source) throws Exception {
    try (HistoryFile file = HistoryFile.open(history)) {
      AutonomousLoop loop =
          new AutonomousLoop(
              new AutonomousLoop.LoopSettings(iterations, "daily_sharpe", false),
              source,
              file,
              new IterationRunner(
                  new LearningSystemConfig(
                      enabled,
                      RunMode.SANDBOX,
                      Optional.empty(),
                      Duration.ofMinutes(5),
                      fallback,
                      false,
                      false),
                  lane,
                  direct,
                  new Backoff(new RetryConfig(3, Duration.ofSeconds(1), Duration.ofSeconds(10))),
                  wait -> nanos.addAndGet(wait.toNanos()),
                  nanos::get,
                  this),
              (id, code, problem) ->
                  StrategyRejected.builder(
                          id, 0, 1, List.of(new Violation("source", problem, 1, 1, null, null)))
                      .build(),
              Clock.systemUTC(),
              this);
      loop.run(() -> false);
      return loop.progress();
    }
  }

  @Override
  public void decided(int iteration, ModeDecision decision) {
    decisions.add(decision);
  }

  @Override
  public void waiting(int iteration, String why) {
    waits.add(why);
  }

  /** A success whose Sharpe ratio and position are read from the code: {@code sharpe position}. */
  static StrategyResult success(StrategySubmitted submission, ExecutionMode mode) {
    String[] words = submission.code().split(" ", -1);
    return StrategyResult.builder(submission.submissionId(), 0, 1)
        .mode(mode)
        .metrics(Map.of("daily_sharpe", Double.valueOf(words[0])))
        .holdoutMetrics(Map.of("daily_sharpe", 77.75))
        .feedback("feedback on " + submission.code())
        .codeSha256(StrategySubmitted.hashOf(submission.code()))
        .positionSha256(StrategySubmitted.hashOf(words.length > 1 ? words[1] : words[0]))
        .build();
  }
}
