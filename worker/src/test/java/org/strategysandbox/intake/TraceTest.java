package org.strategysandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.broker.EmbeddedBroker;
import org.strategysandbox.broker.SharedBroker;
import org.strategysandbox.client.OutcomeListing;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.Runs;
import org.strategysandbox.tracing.TraceSpan;
import org.strategysandbox.tracing.Tracing;

/** One trace leads from whoever submitted through the worker to the outcome. */
@ExtendWith(SharedBroker.class)
@Timeout(120)
class TraceTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build();
  private Installation installation;

  @BeforeEach
  void install(EmbeddedBroker broker, @TempDir Path folder) throws InterruptedException {
    installation = new Installation(broker.bootstrapServers(), folder);
  }

  @AfterEach
  void remove() {
    installation.close();
    provider.close();
  }

  @SuppressWarnings("try") // the span only has to be open
  @Test
  void theSpansOfASubmissionAreOneTrace() throws Exception {
    installation.traced(new Tracing(provider));
    installation.worker(
        "w1",
        1,
        request -> {
          try (TraceSpan inner = Tracing.step("run container")) {
            return Runs.succeeded();
          }
        });
    String ofTheOutcome = outcomeTrace(Installation.submission("s-1"), PARENT);

    String topic = installation.settings.topics().submitted();
    SpanData process = span("process " + topic);
    assertThat(process.getTraceId()).isEqualTo(TRACE);
    assertThat(process.getParentSpanId()).isEqualTo("b7ad6b7169203331");
    for (String step : List.of("run container", "evaluate")) {
      assertThat(span(step).getParentSpanId()).as(step).isEqualTo(process.getSpanId());
    }
    SpanData send = span("send " + installation.settings.topics().result());
    assertThat(send.getTraceId()).isEqualTo(TRACE);
    assertThat(send.getParentSpanId()).isEqualTo(process.getSpanId());
    assertThat(ofTheOutcome).isEqualTo("00-" + TRACE + "-" + send.getSpanId() + "-01");
  }

  @Test
  void aDeadLetterIsPartOfTheTraceToo() throws Exception {
    installation.traced(new Tracing(provider));
    installation.worker("w1", 1, request -> Runs.succeeded());
    StrategySubmitted late =
        Installation.submission("late").toBuilder().notAfter(Instant.now().minusSeconds(1)).build();

    assertThat(outcomeTrace(late, PARENT)).startsWith("00-" + TRACE).isNotEqualTo(PARENT);
  }

  @Test
  void switchedOffItIsHandedOnAsItCame() throws Exception {
    installation.worker("w1", 1, request -> Runs.succeeded());

    assertThat(outcomeTrace(Installation.submission("s-1"), PARENT)).isEqualTo(PARENT);
    assertThat(outcomeTrace(Installation.submission("s-2"), null)).isNull();
  }

  private SpanData span(String name) {
    return await()
        .atMost(Installation.PATIENCE)
        .until(
            () ->
                spans.getFinishedSpanItems().stream()
                    .filter(span -> span.getName().equals(name))
                    .toList(),
            found -> found.size() == 1)
        .get(0);
  }

  /** The trace context of the submission's outcome. */
  private @Nullable String outcomeTrace(StrategySubmitted submission, @Nullable String parent)
      throws Exception {
    SubmissionClient client = installation.client();
    client.await(client.submit(submission, parent), Installation.PATIENCE);
    List<@Nullable String> traces = new ArrayList<>();
    try (OutcomeListing listing = OutcomeListing.open(installation.settings, Instant.EPOCH)) {
      var unused =
          listing.list(
              Set.of(submission.submissionId()),
              Duration.ofSeconds(30),
              seen -> traces.add(seen.traceParent()));
    }
    assertThat(traces).hasSize(1);
    return traces.get(0);
  }
}
