package org.strategysandbox.cli;

import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code topics}: makes what workers need before they start, with an operator's rights. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description = {
      "Creates the topics that are missing, with partitions, retention and compaction as configured, and leaves others as they are.",
      "Workers do the same at their start unless topics.create_missing is false.",
      "Exit code 1 when a topic that exists differs from the configuration."
    })
final class TopicsCommand implements Callable<Integer> {
  @Mixin ConfigOptions options = new ConfigOptions();

  TopicsCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    SandboxConfig config = options.load().config();
    KafkaClients clients = new KafkaClients(KafkaWiring.settings(config));
    Topics.Report report;
    try (Admin admin = clients.admin("topics")) {
      report =
          KafkaWiring.topics(config.topics())
              .ensure(admin, clients.settings(), config.kafka().requestTimeout());
    }
    report.created().forEach(name -> System.out.println("created  " + Printable.line(name)));
    report.existing().forEach(name -> System.out.println("exists   " + Printable.line(name)));
    report.warnings().forEach(text -> System.out.println("differs  " + Printable.line(text)));
    return report.warnings().isEmpty() ? 0 : CliException.NEGATIVE;
  }
}
