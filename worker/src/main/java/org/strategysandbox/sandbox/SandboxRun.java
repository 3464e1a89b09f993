package org.strategysandbox.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one container, as evidence and not as judgement.
 *
 * @param ending why the run is over
 * @param containerId null when no container served
 * @param result JSON of the RESULT frame, hostile, null when none came
 * @param position raw payloads of the position arrays, empty arrays when none came
 * @param files what the strategy left; none unless the runner reported its end
 * @param problem what broke the protocol, empty otherwise
 * @param exitCode of the process when it ended by itself, else -1; chosen by the process
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record SandboxRun(
    Ending ending,
    @Nullable String containerId,
    byte @Nullable [] result,
    PositionBytes position,
    List<ProducedFile> files,
    String stdout,
    String stderr,
    String problem,
    long exitCode,
    Usage usage,
    Timings timings) {

  public SandboxRun {
    // A process that was stopped does not decide what it leaves.
    files = ending == Ending.RESULT ? List.copyOf(files) : List.of();
  }

  /** Where the container came from. */
  public enum Start {
    /** From the pool, as it was. */
    WARM,
    /** From the pool, with lower limits. */
    UPDATED,
    /** Started for this run. */
    COLD
  }

  /** Why a run is over. */
  public enum Ending {
    RESULT,
    TIMEOUT,
    OUT_OF_MEMORY,
    OUTPUT_LIMIT,
    PROTOCOL_BROKEN,
    /** Ended by SIGSYS: a call that the profile forbids. */
    SANDBOX_VIOLATION,
    /** Ended without a result in any other way, whatever the exit code. */
    CRASHED
  }

  /** Little-endian payloads as they came. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record PositionBytes(byte[] days, byte[] rows, byte[] columns, byte[] weights) {}

  /**
   * What the container used. Null: could not be read.
   *
   * @param wallMillis from sending the code to the end
   * @param cpuMillis CPU time of the container since then
   * @param peakMemoryBytes anonymous and tmpfs memory, the largest of several samples
   * @param outputBytes stdout and stderr that arrived until reading stopped
   * @param refusedPids how often the pids controller refused a process or thread
   */
  public record Usage(
      long wallMillis,
      @Nullable Long cpuMillis,
      @Nullable Long peakMemoryBytes,
      long outputBytes,
      long refusedPids) {}

  /**
   * How long it took.
   *
   * @param phases until the container was ready for this run, 0 for what was done before the run
   *     came
   * @param run milliseconds from sending the code to the end
   */
  public record Timings(Start start, StartPhases phases, double run) {}
}
