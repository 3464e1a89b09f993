package org.strategysandbox.sandbox;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out why a run is over, from what the daemon says and not from what the process claims. */
final class EndingFinder {
  /**
   * A process that a call kills ends with 128 + SIGSYS. The runner's filter lets no process exit
   * with this code by itself, so it is evidence.
   */
  private static final int SIGSYS_EXIT = 128 + 31;

  private static final Duration EXIT_GRACE = Duration.ofSeconds(5);

  private final DockerPort docker;

  EndingFinder(DockerPort docker) {
    this.docker = docker;
  }

  /**
   * @param exitCode -1 when the process had not ended by itself
   */
  record Found(SandboxRun.Ending ending, long exitCode, String problem) {
    private Found(SandboxRun.Ending ending) {
      this(ending, -1, "");
    }
  }

  /**
   * @param stop null when the time was over first
   * @throws SandboxUnavailableException somebody or something outside ended the container
   */
  Found find(String id, SandboxSession.@Nullable Stop stop, String protocolProblem)
      throws SandboxUnavailableException {
    if (stop == null) {
      return new Found(SandboxRun.Ending.TIMEOUT);
    }
    return switch (stop) {
      case ENDED -> new Found(SandboxRun.Ending.RESULT);
      case OUTPUT_LIMIT -> new Found(SandboxRun.Ending.OUTPUT_LIMIT);
      case PROTOCOL_BROKEN -> new Found(SandboxRun.Ending.PROTOCOL_BROKEN, -1, protocolProblem);
      case CLOSED, LOST -> afterStreams(id, stop);
    };
  }

  private Found afterStreams(String id, SandboxSession.Stop stop)
      throws SandboxUnavailableException {
    Optional<DockerPort.ContainerState> state = docker.awaitExit(id, EXIT_GRACE);
    if (state.isEmpty()) {
      throw outside("The container was removed by somebody else while the strategy ran.");
    }
    if (!state.get().running()) {
      return afterExit(id, state.get());
    }
    if (stop == SandboxSession.Stop.LOST) {
      throw outside("The connection to the container was lost while the strategy ran.");
    }
    // Only the process can do that, so it must not count as a failure of the infrastructure.
    return new Found(
        SandboxRun.Ending.PROTOCOL_BROKEN, -1, "the process closed its streams and ran on");
  }

  private Found afterExit(String id, DockerPort.ContainerState state)
      throws SandboxUnavailableException {
    if (state.oomKilled()) {
      return new Found(SandboxRun.Ending.OUT_OF_MEMORY, state.exitCode(), "");
    }
    if (docker.killedFromOutside(id)) {
      throw outside("The container was killed by somebody else while the strategy ran.");
    }
    SandboxRun.Ending ending =
        state.exitCode() == SIGSYS_EXIT
            ? SandboxRun.Ending.SANDBOX_VIOLATION
            : SandboxRun.Ending.CRASHED;
    return new Found(ending, state.exitCode(), "");
  }

  private static SandboxUnavailableException outside(String message) {
    return new SandboxUnavailableException(message, true, true, null);
  }
}
