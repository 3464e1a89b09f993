package org.strategysandbox.sandbox;

import org.slf4j.Logger;
import org.strategysandbox.sandbox.SandboxRequest.RunLimits;

/** The line that tells of a run's begin; the submission's id is in the logging context. */
final class RunLog {
  private RunLog() {}

  static void started(Logger log, String containerId, RunLimits limits) {
    log.atInfo()
        .addKeyValue("containerId", containerId)
        .addKeyValue("memoryBytes", limits.memoryBytes())
        .addKeyValue("cpus", limits.cpus())
        .addKeyValue("wallMillis", limits.wallClock().toMillis())
        .addKeyValue("pids", limits.pids())
        .addKeyValue("outputBytes", limits.outputBytes())
        .log("container {} runs with {}", containerId, limits);
  }
}
