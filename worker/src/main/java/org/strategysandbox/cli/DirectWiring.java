package org.strategysandbox.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.evaluation.Dataset;
import org.strategysandbox.execution.DirectExecutor;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.sandbox.SandboxUnavailableException;
import org.strategysandbox.validation.StrategyValidator;

/**
 * What running strategies without a sandbox needs: no Docker, no Kafka, and always a validator.
 *
 * @param executor of one process a run
 */
record DirectWiring(StrategyPipeline pipeline, DirectExecutor executor) {
  /** Printed before anything runs directly. */
  static final String WARNING =
      """
      WARNING: strategies run directly on this machine, WITHOUT a sandbox. They are validated but NOT ISOLATED:
               what the validator overlooks can read, change and send away whatever their user can.""";

  /**
   * Opens the dataset and looks for the interpreter.
   *
   * @throws CliException something is missing
   */
  static DirectWiring open(SandboxConfig config, StrategyValidator validator) {
    Path home = Path.of(System.getenv().getOrDefault("SANDBOX_HOME", ""));
    try {
      DirectExecutor executor = DirectExecutor.open(config, home);
      Dataset dataset = Dataset.open(config.dataset().workerPath());
      String host = Services.hostName();
      // There is no image in direct mode, and outcomes name none.
      WorkerIdentity identity =
          new WorkerIdentity(host + "-" + ProcessHandle.current().pid(), host, "none");
      return new DirectWiring(
          new StrategyPipeline(config, dataset, validator, identity, Clock.systemUTC()), executor);
    } catch (SandboxUnavailableException e) {
      throw CliException.dependency(
          "Direct mode cannot run: " + e.getMessage() + ".",
          "Better: run in a sandbox (sandbox.enabled: true in learning_system.yaml, or --mode"
              + " sandbox). docs/loop.md says how direct mode is set up.",
          e);
    }
  }
}
