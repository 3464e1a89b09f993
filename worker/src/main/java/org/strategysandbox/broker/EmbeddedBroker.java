package org.strategysandbox.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker and controller in this process, for a single machine. Its data survive a
 * restart.
 *
 * <p>One node replicates nothing: for production use a cluster.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final int NODE_ID = 1;

  private final Server server;
  private final String bootstrapServers;

  private EmbeddedBroker(Server server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Formats the folder when it is new and starts the broker; returns when it accepts connections.
   *
   * @throws UncheckedIOException the folder cannot be written
   * @throws IllegalStateException the folder belongs to another version, or a port is taken
   */
  public static EmbeddedBroker start(BrokerSettings settings) {
    return start(settings, Map.of());
  }

  /**
   * The same with properties that take the place of its own.
   *
   * @param overrides by Kafka's names
   */
  static EmbeddedBroker start(BrokerSettings settings, Map<String, String> overrides) {
    Path logs = settings.dataDirectory().resolve("log");
    try {
      Files.createDirectories(logs);
      if (!Files.exists(logs.resolve("meta.properties"))) {
        format(logs);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The broker's folder " + logs + " cannot be used: " + e.getMessage(), e);
    }
    Properties properties = properties(settings, logs);
    properties.putAll(overrides);
    KafkaRaftServer server;
    try {
      server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
    } catch (RuntimeException e) {
      throw didNotStart(e);
    }
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw didNotStart(e);
    }
    return new EmbeddedBroker(server, settings.host() + ":" + settings.port());
  }

  private static IllegalStateException didNotStart(RuntimeException e) {
    return new IllegalStateException("The broker did not start: " + e.getMessage(), e);
  }

  private static void format(Path logs) throws IOException {
    Formatter formatter =
        new Formatter()
            .setPrintStream(
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
            .setNodeId(NODE_ID)
            .setClusterId(Uuid.randomUuid().toString())
            .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
            .setControllerListenerName("CONTROLLER")
            .setMetadataLogDirectory(logs.toString())
            .setDirectories(List.of(logs.toString()));
    try {
      formatter.run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("formatting failed: " + e.getMessage(), e);
    }
  }

  private static Properties properties(BrokerSettings settings, Path logs) {
    Properties p = new Properties();
    p.setProperty("process.roles", "broker,controller");
    p.setProperty("node.id", Integer.toString(NODE_ID));
    p.setProperty(
        "listeners",
        "BROKER://"
            + settings.host()
            + ":"
            + settings.port()
            + ",CONTROLLER://"
            + settings.host()
            + ":"
            + settings.controllerPort());
    p.setProperty("advertised.listeners", "BROKER://" + settings.host() + ":" + settings.port());
    p.setProperty("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.setProperty("inter.broker.listener.name", "BROKER");
    p.setProperty("controller.listener.names", "CONTROLLER");
    p.setProperty(
        "controller.quorum.voters",
        NODE_ID + "@" + settings.host() + ":" + settings.controllerPort());
    p.setProperty("log.dirs", logs.toString());
    p.setProperty("auto.create.topics.enable", "false");
    p.setProperty("num.partitions", "1");
    p.setProperty("offsets.topic.replication.factor", "1");
    p.setProperty("offsets.topic.num.partitions", "4");
    p.setProperty("transaction.state.log.replication.factor", "1");
    p.setProperty("transaction.state.log.min.isr", "1");
    p.setProperty("share.coordinator.state.topic.replication.factor", "1");
    p.setProperty("share.coordinator.state.topic.min.isr", "1");
    p.setProperty("share.coordinator.state.topic.num.partitions", "4");
    p.setProperty("group.initial.rebalance.delay.ms", "0");
    // A worker that joins waits for a heartbeat until it gets work; one machine can afford more.
    p.setProperty("group.share.min.heartbeat.interval.ms", "500");
    p.setProperty("group.share.heartbeat.interval.ms", "1000");
    // After a kill the controller lets the broker in again when its old session has expired.
    p.setProperty("broker.heartbeat.interval.ms", "1000");
    p.setProperty("broker.session.timeout.ms", "4000");
    // A submission of 64 KiB may be larger once escaped; an outcome is at most 900 KiB.
    p.setProperty("message.max.bytes", "2097152");
    return p;
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Blocks until the broker has stopped, whoever stopped it. */
  public void awaitShutdown() {
    server.awaitShutdown();
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
