package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.broker.EmbeddedBroker;
import org.strategysandbox.broker.SharedBroker;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.ProducedFile;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.kafka.TopicNames;
import org.strategysandbox.kafka.Topics;

/** {@code results --report}: the page of what was published is that of what was run. */
@Timeout(120)
@ExtendWith(SharedBroker.class)
class ResultsReportTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void theSamePageComesFromTheTopics(EmbeddedBroker broker) throws Exception {
    String prefix = UUID.randomUUID() + ".";
    TopicNames names =
        new TopicNames(
            prefix + "submitted",
            prefix + "result",
            prefix + "rejected",
            prefix + "dlt",
            prefix + "container",
            prefix + "cancel");
    KafkaSettings settings =
        new KafkaSettings(broker.bootstrapServers(), names, Map.of(), "results-test");
    StrategyResult result = result();
    KafkaClients clients = new KafkaClients(settings);
    try (var admin = clients.admin("setup");
        var producer = clients.producer("publish", PATIENCE)) {
      Topics.defaults(names, (short) 1).ensure(admin, settings, PATIENCE);
      producer
          .send(
              KafkaMessages.toRecord(
                  names.result(), new EventCodec(Clock.systemUTC()).encode(result, null)))
          .get();
    }
    Path page = folder.resolve("page.html");
    Cli.Result printed =
        Cli.run(
            "results",
            "s-1",
            "--report",
            page.toString(),
            "--set",
            "kafka.bootstrap_servers=" + broker.bootstrapServers(),
            "--set",
            "topics.submitted.name=" + names.submitted(),
            "--set",
            "topics.result.name=" + names.result(),
            "--set",
            "topics.rejected.name=" + names.rejected(),
            "--set",
            "topics.dead_letter.name=" + names.deadLetter());
    assertThat(printed.exitCode()).as(printed.err()).isZero();
    assertThat(page).content().isEqualTo(ReportPage.of(List.of(result)));
    assertThat(Files.readString(page)).contains("<polyline", "Monthly returns", "<td>1101</td>");
  }

  private static StrategyResult result() {
    return StrategyResult.builder("s-1", 0, 1)
        .metrics(Map.of("total_return", 0.25))
        .files(
            List.of(
                file(
                    "evaluation/equity.csv",
                    "date,equity,benchmark\n2024-01-31,1,1\n2024-02-29,1.25,1.1\n"),
                file(
                    "evaluation/trades.csv",
                    "symbol\n1101,long,2024-01-31,2024-02-29,1,1.25,0.25,open\n")))
        .build();
  }

  private static ProducedFile file(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new ProducedFile(
        name, bytes.length, "0".repeat(64), Base64.getEncoder().encodeToString(bytes));
  }
}
