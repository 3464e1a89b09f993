package org.strategysandbox.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.ConfigLoader;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.sandbox.DockerException;
import org.strategysandbox.sandbox.DockerJavaPort;
import org.strategysandbox.validation.StrategyValidator;
import org.strategysandbox.validation.ValidationPolicy;
import picocli.CommandLine.Command;

/**
 * {@code rehearse}: loads the classes that a worker loads at its start, and ends. The build runs it
 * once to write the archive of classes that later starts map instead of parsing jars.
 *
 * <p>Needs neither broker nor daemon nor dataset: what is not there is a class less in the archive.
 */
@Command(name = "rehearse", hidden = true, description = "Loads what a worker needs, and ends.")
final class RehearseCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(RehearseCommand.class);

  /** Nobody listens there. */
  private static final String NO_BROKER = "127.0.0.1:9";

  RehearseCommand() {}

  @Override
  public Integer call() {
    SandboxConfig config = new ConfigLoader(Map.of()).load(null, Map.of()).config();
    StrategyValidator validator = new StrategyValidator(ValidationPolicy.builtIn());
    validator.warmUp();
    EventCodec codec = new EventCodec(Clock.systemUTC());
    StrategySubmitted submission =
        StrategySubmitted.builder("rehearsal", "rehearsal", "position = None").build();
    codec.decodeSubmission(codec.encode(submission, null));
    docker(config);
    kafka();
    return 0;
  }

  private static void docker(SandboxConfig config) {
    try (DockerJavaPort docker = Services.docker(config)) {
      docker.info();
    } catch (DockerException e) {
      log.debug("no daemon to rehearse with", e);
    }
  }

  private static void kafka() {
    KafkaClients clients = new KafkaClients(KafkaSettings.plain(NO_BROKER));
    try (Producer<byte[], byte[]> producer = clients.producer("rehearsal", Duration.ofSeconds(10));
        Consumer<byte[], byte[]> consumer = clients.scanner("rehearsal");
        ShareConsumer<byte[], byte[]> shares = clients.shareConsumer("rehearsal", "rehearsal");
        var admin = clients.admin("rehearsal")) {
      shares.subscribe(List.of("rehearsal"));
      shares.poll(Duration.ofMillis(100));
      log.debug("rehearsed with {}, {}, {}, {}", producer, consumer, shares, admin);
    }
  }
}
