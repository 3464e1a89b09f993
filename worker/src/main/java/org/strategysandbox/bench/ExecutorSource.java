package org.strategysandbox.bench;

import org.strategysandbox.config.Capacity;
import org.strategysandbox.sandbox.DockerPort;
import org.strategysandbox.sandbox.PoolListener;
import org.strategysandbox.sandbox.SandboxExecutor;

/** Makes executors as the worker has them; closing them is the caller's business. */
@FunctionalInterface
public interface ExecutorSource {
  /**
   * Makes one, whose pool begins to fill.
   *
   * @param docker the daemon, maybe watched
   * @param capacity without a pool each run starts a container
   */
  SandboxExecutor open(DockerPort docker, Capacity capacity, PoolListener listener);
}
