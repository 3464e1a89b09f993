package org.strategysandbox.bench;

import java.nio.file.Path;
import java.util.List;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.sandbox.DockerPort;

/**
 * The product's parts as a worker has them, in an installation and on topics of their own.
 *
 * @param image id of the sandbox image
 * @param worker command line that starts a worker of this configuration
 * @param samples folder of sample strategies
 * @param work folder for what is made on the way; removed by the caller
 * @param warmCpus CPU quota of a container that warms up
 */
public record BenchSetup(
    SandboxConfig config,
    StrategyPipeline pipeline,
    DockerPort docker,
    String image,
    ExecutorSource executors,
    List<String> worker,
    KafkaSettings kafka,
    Path samples,
    Path work,
    double warmCpus) {

  public BenchSetup {
    worker = List.copyOf(worker);
  }
}
