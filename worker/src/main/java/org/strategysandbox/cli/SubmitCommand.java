package org.strategysandbox.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.client.Submission;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.client.SubmissionException;
import org.strategysandbox.config.Durations;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.Limits;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.tracing.TraceExport;
import org.strategysandbox.tracing.TraceSpan;
import org.strategysandbox.tracing.Tracing;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code submit}: strategies to the queue, and with {@code --wait} their outcomes back. */
@Command(
    name = "submit",
    mixinStandardHelpOptions = true,
    description = "Publishes strategies; with --wait also prints their outcomes as they arrive.")
final class SubmitCommand implements Callable<Integer> {
  /** How a caller with a trace of its own hands it to a command. */
  private static final String CALLERS_TRACE = "TRACEPARENT";

  /** How outcomes are printed. */
  static final class Format {
    @Option(names = "--json", description = "Print JSON, one line an outcome or submission.")
    boolean json;

    @Option(
        names = "--table",
        description = "With --wait: show the progress, and a table when all outcomes are there.")
    boolean table;

    Format() {}
  }

  @Mixin StrategySources sources = new StrategySources();
  @Mixin ConfigOptions options = new ConfigOptions();

  @Option(
      names = "--wait",
      description = "Wait for the outcomes; exit code 1 when one is not a success.")
  boolean wait;

  @Option(
      names = "--wait-timeout",
      paramLabel = "15m",
      defaultValue = "15m",
      description = "How long to wait for all of them together (default: ${DEFAULT-VALUE}).")
  String waitTimeout = "15m";

  @ArgGroup Format format = new Format();

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "With --wait: also write the outcomes to this file, a JSON line each.")
  @Nullable Path save;

  @Mixin AskedLimits limits = new AskedLimits();

  @Option(
      names = "--source",
      defaultValue = "cli",
      description = "Who submits (default: ${DEFAULT-VALUE}).")
  String source = "cli";

  @Option(
      names = "--id-prefix",
      defaultValue = "",
      description = "Begins every submission id, to tell runs apart.")
  String idPrefix = "";

  SubmitCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    if (!wait && (format.table || save != null)) {
      throw CliException.usage(
          "--table and --save concern outcomes, which only --wait waits for.", "Add --wait.");
    }
    Duration limit = parsed(waitTimeout);
    Limits asked = limits.limits();
    List<String> refused = new ArrayList<>();
    List<StrategySource> named =
        sources.read().stream()
            .map(s -> new StrategySource(s.name(), idPrefix + s.id(), s.code()))
            .toList();
    List<StrategySubmitted> submissions =
        Submissions.of(named, source, refused).stream()
            .map(submission -> submission.toBuilder().limits(asked).build())
            .toList();
    SandboxConfig config = options.load().config();
    KafkaSettings kafka = KafkaWiring.settings(config);
    try (TraceExport traces = TraceWiring.export(config.monitoring(), "submit");
        SubmissionClient client = SubmissionClient.connect(kafka)) {
      List<Submission> sent = new ArrayList<>();
      for (StrategySubmitted submission : submissions) {
        sent.add(send(client, submission, kafka.topics().submitted(), traces.tracing()));
        if (!wait) {
          System.out.println(
              format.json
                  ? "{\"submissionId\":\"" + submission.submissionId() + "\"}"
                  : "submitted " + submission.submissionId());
        }
      }
      return Submissions.report(refused, wait ? await(client, sent, limit) : 0);
    } catch (SubmissionException e) {
      throw CliException.dependency(
          String.valueOf(e.getMessage()), "Submit again: the same id twice is harmless.", e);
    }
  }

  private static Submission send(
      SubmissionClient client, StrategySubmitted submission, String topic, Tracing tracing)
      throws SubmissionException, InterruptedException {
    try (TraceSpan span =
        tracing.sending(topic, submission.submissionId(), System.getenv(CALLERS_TRACE))) {
      return client.submit(submission, span.traceParent());
    }
  }

  private int await(SubmissionClient client, List<Submission> sent, Duration limit)
      throws InterruptedException {
    try (OutcomeSink sink = sink(sent.size())) {
      List<Submission> missing = client.awaitEach(sent, limit, sink::accept);
      sink.finish();
      if (!missing.isEmpty()) {
        throw CliException.dependency(
            missing.size()
                + " of "
                + sent.size()
                + " submissions have no outcome after "
                + waitTimeout
                + ".",
            "Is a worker running? `scripts/sandbox results ID` shows the outcome when it is there.",
            null);
      }
      return sink.exitCode();
    }
  }

  private OutcomeSink sink(int expected) {
    EventCodec codec = new EventCodec(Clock.systemUTC());
    OutcomeTable table = format.table ? new OutcomeTable(idPrefix) : null;
    OutcomeProgress progress =
        new OutcomeProgress(
            System.err, format.table && Terminal.isStderrTerminal(), expected, idPrefix);
    return new OutcomeSink(new OutcomePrinter(format.json, codec), table, progress, codec, save);
  }

  private static Duration parsed(String text) {
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(
          "--wait-timeout " + text + " " + e.getMessage(), "Write for example 15m.");
    }
  }
}
