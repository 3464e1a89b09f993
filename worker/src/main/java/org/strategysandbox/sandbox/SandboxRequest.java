package org.strategysandbox.sandbox;

import java.time.Duration;

/**
 * One strategy to run.
 *
 * @param submissionFrame JSON payload of the SUBMISSION frame
 * @param limits what the run may use
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record SandboxRequest(byte[] submissionFrame, RunLimits limits) {

  /**
   * Limits of one run, already checked against the configured ones.
   *
   * @param memoryBytes memory, with {@code /tmp} and without the mapped dataset
   * @param cpus cores
   * @param wallClock from the moment the code is sent
   * @param pids processes and threads
   * @param outputBytes stdout and stderr together
   */
  public record RunLimits(
      long memoryBytes, double cpus, Duration wallClock, long pids, long outputBytes) {}
}
