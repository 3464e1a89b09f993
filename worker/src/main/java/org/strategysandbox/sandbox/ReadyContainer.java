package org.strategysandbox.sandbox;

import java.time.Instant;

/**
 * A container whose runner waits for a submission: for one submission, then removed.
 *
 * @param created by the worker's clock
 * @param deadline when it must be gone, as its label says
 * @param limits in force
 * @param start how the submission that gets it is served
 * @param phases milliseconds that its start took
 */
record ReadyContainer(
    String id,
    Instant created,
    Instant deadline,
    SandboxRequest.RunLimits limits,
    SandboxSession session,
    DockerPort.Attachment attachment,
    SandboxRun.Start start,
    StartPhases phases) {

  /** The same container, handed to a submission that waited only for an update of its limits. */
  ReadyContainer servedAs(
      SandboxRun.Start served, SandboxRequest.RunLimits inForce, double updateMillis) {
    return new ReadyContainer(
        id,
        created,
        deadline,
        inForce,
        session,
        attachment,
        served,
        new StartPhases(0, 0, 0, updateMillis));
  }
}
