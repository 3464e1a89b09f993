package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.strategysandbox.broker.EmbeddedBroker;
import org.strategysandbox.broker.SharedBroker;

/** Topics made ahead of the first worker, on a real broker. */
@ExtendWith(SharedBroker.class)
class TopicsCommandTest {
  private static final List<String> TOPICS =
      List.of("submitted", "result", "rejected", "dead_letter", "container", "cancel");

  private final String prefix = "t" + UUID.randomUUID();

  private Cli.Result run(EmbeddedBroker broker, int partitions) {
    List<String> arguments =
        new ArrayList<>(
            List.of("topics", "--set", "kafka.bootstrap_servers=" + broker.bootstrapServers()));
    for (String topic : TOPICS) {
      arguments.addAll(List.of("--set", "topics." + topic + ".name=" + prefix + "." + topic));
    }
    arguments.addAll(List.of("--set", "topics.result.partitions=" + partitions));
    return Cli.run(arguments.toArray(String[]::new));
  }

  @Test
  void missingOnesAreMadeOnceAndDifferencesAreTold(EmbeddedBroker broker) {
    Cli.Result first = run(broker, 3);
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out().lines()).hasSize(6).allMatch(line -> line.startsWith("created  "));

    Cli.Result second = run(broker, 3);
    assertThat(second.exitCode()).as(second.out()).isZero();
    assertThat(second.out().lines()).hasSize(6).allMatch(line -> line.startsWith("exists   "));

    Cli.Result other = run(broker, 5);
    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(other.out()).contains("differs  ", prefix + ".result", "3", "5");
  }

  @Test
  void aBrokerThatIsAwayIsADependency() {
    Cli.Result result =
        Cli.run(
            "topics",
            "--set",
            "kafka.bootstrap_servers=127.0.0.1:1",
            "--set",
            "kafka.request_timeout=2s");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.hasStackTrace()).isFalse();
  }
}
