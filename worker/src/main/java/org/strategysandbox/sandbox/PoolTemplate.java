package org.strategysandbox.sandbox;

/**
 * What every container of a pool is made from, and its key: a container made from another template
 * (image, seccomp profile, dataset, limits) does not serve.
 *
 * @param settings image, profile and what all runs share
 * @param limits of a submission that asks for nothing less
 * @param datasetVersion hash of the dataset's manifest
 */
public record PoolTemplate(
    SandboxSettings settings, SandboxRequest.RunLimits limits, String datasetVersion) {

  /** Whether a live container of the pool can be given these limits. */
  boolean fits(SandboxRequest.RunLimits asked) {
    return asked.memoryBytes() <= limits.memoryBytes()
        && asked.cpus() <= limits.cpus()
        && asked.pids() <= limits.pids()
        && asked.outputBytes() <= limits.outputBytes()
        && asked.wallClock().compareTo(limits.wallClock()) <= 0;
  }

  /** Whether that takes a call to the daemon; time and output are bounded in the worker. */
  boolean needsUpdate(SandboxRequest.RunLimits asked) {
    return !ContainerResources.of(asked).equals(ContainerResources.of(limits));
  }
}
