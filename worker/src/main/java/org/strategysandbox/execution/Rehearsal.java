package org.strategysandbox.execution;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.strategysandbox.config.LimitsConfig;
import org.strategysandbox.event.DatasetRef;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.ExecutionMode;
import org.strategysandbox.event.Simulation;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategyResultBuilder;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.sandbox.SandboxRequest.RunLimits;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.StartPhases;

/**
 * Does what surrounds a run many times over with a made-up position, so that Java has compiled it
 * when submissions come: a worker that gets one a second would interpret it for minutes. Nobody
 * sees its results.
 */
final class Rehearsal {
  /** Beyond the invocations after which the JVM's first compiler takes a method (200), in parts. */
  private static final int ROUNDS = 150;

  private static final Duration LONGEST = Duration.ofSeconds(4);
  private static final int DAYS_A_MONTH = 21;
  private static final int HELD = 10;
  private static final String NAME = "rehearsal";

  private final ResultAssembler assembler;
  private final DatasetRef dataset;
  private final SandboxRun run;
  private final RunLimits limits;
  private final EventCodec codec = new EventCodec(Clock.systemUTC());

  /**
   * @param days trading days of the dataset
   * @param symbols of the dataset
   */
  Rehearsal(
      ResultAssembler assembler,
      DatasetRef dataset,
      int days,
      int symbols,
      LimitsConfig configured) {
    this.assembler = assembler;
    this.dataset = dataset;
    this.run = success(days, Math.min(HELD, symbols));
    this.limits =
        new RunLimits(
            configured.memory().bytes(),
            configured.cpus(),
            configured.wallClock(),
            configured.pids(),
            configured.output().bytes());
  }

  /**
   * Blocks for a second or two of CPU.
   *
   * @return how often it went through
   */
  int run() {
    long end = System.nanoTime() + LONGEST.toNanos();
    int rounds = 0;
    while (rounds < ROUNDS && System.nanoTime() < end) {
      once();
      rounds++;
    }
    return rounds;
  }

  /** The event as it would be published, read back. */
  StrategyResult once() {
    StrategySubmitted submission = StrategySubmitted.builder(NAME, NAME, "position = None").build();
    codec.decodeSubmission(codec.encode(submission, null));
    StrategyResultBuilder result =
        StrategyResult.builder(NAME, 0, 1)
            .mode(ExecutionMode.SANDBOX)
            .worker(NAME)
            .host(NAME)
            .codeSha256(Hashes.sha256(submission.code()))
            .dataset(dataset);
    assembler.fill(result, run, limits, Simulation.UNSET);
    StrategyResult built = result.build();
    codec.decodeOutcome(codec.encode(built, null));
    return built;
  }

  /** Holds some stocks from each month to the next. */
  private static SandboxRun success(int length, int held) {
    int months = (length + DAYS_A_MONTH - 1) / DAYS_A_MONTH;
    byte[] days = new byte[months * Integer.BYTES];
    byte[] rows = new byte[(months + 1) * Integer.BYTES];
    byte[] columns = new byte[months * held * Integer.BYTES];
    byte[] weights = new byte[months * held * Double.BYTES];
    ByteBuffer toDays = littleEndian(days);
    ByteBuffer toRows = littleEndian(rows).putInt(0);
    ByteBuffer toColumns = littleEndian(columns);
    ByteBuffer toWeights = littleEndian(weights);
    for (int month = 0; month < months; month++) {
      toDays.putInt(month * DAYS_A_MONTH);
      toRows.putInt((month + 1) * held);
      for (int symbol = 0; symbol < held; symbol++) {
        toColumns.putInt(symbol);
        toWeights.putDouble(1.0 / held);
      }
    }
    return new SandboxRun(
        SandboxRun.Ending.RESULT,
        NAME,
        "{\"status\":\"succeeded\",\"position\":true}".getBytes(StandardCharsets.UTF_8),
        new SandboxRun.PositionBytes(days, rows, columns, weights),
        List.of(),
        "",
        "",
        "",
        0,
        new SandboxRun.Usage(0, 0L, 0L, 0, 0),
        new SandboxRun.Timings(SandboxRun.Start.WARM, new StartPhases(0, 0, 0, 0), 0));
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
