package org.strategysandbox.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.strategysandbox.broker.BrokerSettings;
import org.strategysandbox.broker.EmbeddedBroker;
import org.strategysandbox.config.LogFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code broker}: a real Kafka broker on this machine, until it is stopped. */
@Command(
    name = "broker",
    mixinStandardHelpOptions = true,
    description =
        "Runs an embedded Kafka broker for a single machine. For production use a cluster.")
final class BrokerCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      defaultValue = ".sandbox/broker",
      description = "Folder of its data, made when missing (default: ${DEFAULT-VALUE}).")
  Path data = Path.of(".sandbox/broker");

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  String host = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "9092",
      description = "Port for clients (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--controller-port",
      defaultValue = "9093",
      description = "Port of its own controller (default: ${DEFAULT-VALUE}).")
  int controllerPort;

  BrokerCommand() {}

  @Override
  public Integer call() {
    LoggingSetup.service(LogFormat.AUTO, false);
    BrokerSettings settings;
    try {
      settings = new BrokerSettings(data.toAbsolutePath(), host, port, controllerPort);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(
          String.valueOf(e.getMessage()), "Choose other values for --port and --controller-port.");
    }
    EmbeddedBroker broker;
    try {
      broker = EmbeddedBroker.start(settings);
    } catch (IllegalStateException e) {
      throw CliException.dependency(
          String.valueOf(e.getMessage()),
          "Is a port taken, or is another broker using " + data + "?",
          e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-shutdown"));
    System.out.println("broker ready on " + broker.bootstrapServers());
    broker.awaitShutdown();
    return 0;
  }
}
