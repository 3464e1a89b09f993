package org.strategysandbox.loop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.event.Texts;
import org.strategysandbox.event.Verification;
import org.strategysandbox.event.VerificationResult;

/**
 * Iterations one after another: a strategy from the source, its outcome, a line of history.
 * Whatever ends it, the same history goes on where it ended: no iteration is lost or had twice. For
 * one thread.
 */
public final class AutonomousLoop {
  private static final String SOURCE = "loop";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LoopSettings settings;
  private final CandidateSource source;
  private final HistoryFile history;
  private final IterationRunner runner;
  private final Unfit unfit;
  private final Clock clock;
  private final LoopListener listener;
  private final EventCodec codec;
  private final LoopProgress progress;

  /** As the source gave it; a loop that was taken up has only the text. */
  private byte[] asked = new byte[0];

  /**
   * How a loop goes.
   *
   * @param iterations how many there are in the history when it is done
   * @param rankBy metric of which more is better
   * @param verify whether each success is checked for look-ahead; one that looks ahead has no score
   */
  public record LoopSettings(int iterations, String rankBy, boolean verify) {}

  /** Rejects what no submission can carry, such as code that is no UTF-8. */
  @FunctionalInterface
  public interface Unfit {
    StrategyRejected reject(String submissionId, byte[] code, String problem);
  }

  public AutonomousLoop(
      LoopSettings settings,
      CandidateSource source,
      HistoryFile history,
      IterationRunner runner,
      Unfit unfit,
      Clock clock,
      LoopListener listener) {
    this.settings = settings;
    this.source = source;
    this.history = history;
    this.runner = runner;
    this.unfit = unfit;
    this.clock = clock;
    this.listener = listener;
    this.codec = new EventCodec(clock);
    this.progress = LoopProgress.of(history.records());
  }

  /** What is known so far. */
  public LoopProgress progress() {
    return progress;
  }

  /**
   * Runs until all iterations are done, the source has no more, or a stop is asked for.
   *
   * @param stop asked between iterations
   * @throws SourceException the source failed; the history is kept
   * @throws LoopStoppedException the infrastructure failed; the history is kept
   * @throws HistoryException the history cannot be written
   */
  public void run(BooleanSupplier stop)
      throws SourceException, LoopStoppedException, InterruptedException {
    String loop = loopId();
    while (progress.next() <= settings.iterations() && !stop.getAsBoolean()) {
      HistoryRecord.Started unfinished = progress.unfinished().orElse(null);
      HistoryRecord.Started next = unfinished == null ? ask(loop) : unfinished;
      if (next == null) {
        return;
      }
      iterate(next, unfinished != null);
    }
  }

  private String loopId() {
    for (HistoryRecord known : history.records()) {
      if (known instanceof HistoryRecord.Opened opened) {
        return opened.loop();
      }
    }
    String loop = "loop-" + UUID.randomUUID().toString().substring(0, 8);
    keep(new HistoryRecord.Opened(HistoryRecord.FORMAT, loop, now()));
    return loop;
  }

  private HistoryRecord.@Nullable Started ask(String loop)
      throws SourceException, InterruptedException {
    int iteration = progress.next();
    Candidate candidate = source.next(iteration, progress);
    if (candidate == null) {
      return null;
    }
    String name =
        candidate.name().length() > 200 ? candidate.name().substring(0, 200) : candidate.name();
    String code = new String(candidate.code(), StandardCharsets.UTF_8);
    asked = candidate.code();
    return new HistoryRecord.Started(
        iteration,
        String.format(Locale.ROOT, "%s-%05d", loop, iteration),
        name,
        code.length() > StrategySubmitted.MAX_CODE_BYTES
            ? code.substring(0, StrategySubmitted.MAX_CODE_BYTES + 1)
            : code,
        Texts.sha256(candidate.code()),
        now());
  }

  private void iterate(HistoryRecord.Started started, boolean resumed)
      throws LoopStoppedException, InterruptedException {
    boolean mayBeHandedOver = progress.mayBeHandedOver(started, resumed);
    // Before anything is done with it; once more when it is taken up, since now it may be.
    keep(started);
    listener.started(started, resumed);
    long begin = System.nanoTime();
    byte[] code = resumed ? started.code().getBytes(StandardCharsets.UTF_8) : asked;
    IterationRunner.Ran ran;
    StrategySubmitted submission;
    try {
      submission = submission(started, code);
    } catch (IllegalArgumentException e) {
      StrategyRejected rejected =
          unfit.reject(started.submissionId(), code, String.valueOf(e.getMessage()));
      listener.decided(started.iteration(), runner.planned());
      end(started, new IterationRunner.Ran(rejected, runner.planned()), begin);
      return;
    }
    try {
      ran =
          runner.run(
              started.iteration(),
              submission,
              mayBeHandedOver,
              resumed && mayBeHandedOver,
              why -> notRun(started, why));
    } catch (NotHandedOverException e) {
      notRun(started, String.valueOf(e.getMessage()));
      throw new LoopStoppedException(String.valueOf(e.getMessage()), e);
    }
    end(started, ran, begin);
  }

  private void notRun(HistoryRecord.Started started, String why) {
    keep(new HistoryRecord.NotRun(started.iteration(), why, now()));
  }

  private StrategySubmitted submission(HistoryRecord.Started started, byte[] code) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(code)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("code is not UTF-8", e);
    }
    var builder =
        StrategySubmitted.builder(started.submissionId(), SOURCE, text)
            .createdAt(Instant.parse(started.at()));
    return settings.verify()
        ? builder.verification(new Verification(true)).build()
        : builder.build();
  }

  private void end(HistoryRecord.Started started, IterationRunner.Ran ran, long begin) {
    Outcome outcome = ran.outcome();
    HistoryRecord.Duplicate duplicate =
        progress.duplicate(started.codeSha256(), position(outcome)).orElse(null);
    Double score = score(outcome);
    HistoryRecord.Ended ended =
        new HistoryRecord.Ended(
            started.iteration(),
            started.submissionId(),
            started.name(),
            started.codeSha256(),
            now(),
            (System.nanoTime() - begin) / 1e6,
            HistoryRecord.Decision.of(ran.decision()),
            duplicate,
            score,
            progress.beats(score, duplicate),
            withoutFiles(outcome),
            EquityCurve.of(outcome));
    keep(ended);
    listener.ended(ended, outcome);
  }

  private static String position(Outcome outcome) {
    String hash = outcome instanceof StrategyResult result ? result.positionSha256() : null;
    return hash == null ? "" : hash;
  }

  private @Nullable Double score(Outcome outcome) {
    if (!(outcome instanceof StrategyResult result) || result.failure() != null) {
      return null;
    }
    VerificationResult verification = result.verification();
    return verification != null && verification.lookAhead().equals(VerificationResult.FOUND)
        ? null
        : result.metrics().get(settings.rankBy());
  }

  /** Files are large; which there were, and their hashes, stays. */
  private JsonNode withoutFiles(Outcome outcome) {
    try {
      JsonNode tree = JSON.readTree(codec.toJsonLine(outcome));
      if (tree.path("files") instanceof ArrayNode files) {
        files.forEach(file -> ((ObjectNode) file).remove("content"));
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an outcome is written as JSON", e);
    }
  }

  private void keep(HistoryRecord next) {
    history.append(next);
    progress.add(next);
  }

  private String now() {
    return clock.instant().toString();
  }
}
