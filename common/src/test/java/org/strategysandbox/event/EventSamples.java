package org.strategysandbox.event;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One event of each kind, with every part. */
final class EventSamples {
  static final Instant NOW = Instant.parse("2026-03-01T08:30:00.125Z");
  static final String HASH = Texts.sha256("x");
  static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private EventSamples() {}

  static StrategySubmitted submission() {
    return StrategySubmitted.builder("s-1", "loop", "position = 1  # 台積電 😀\n")
        .replay(1)
        .attempt(2)
        .createdAt(NOW)
        .notAfter(NOW.plusSeconds(600))
        .dataset("tw-sample")
        .simulation(
            new Simulation(
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2024, 12, 31),
                "M",
                "5D",
                0.001425,
                0.003,
                0.08,
                0.5,
                0.1,
                0.2,
                "close",
                LocalDate.of(2023, 1, 1)))
        .limits(new Limits(268435456L, 0.5, 5000L, 64L, 1048576L, 128L, 65536L))
        .verification(new Verification(true))
        .metadata(JsonNodeFactory.instance.objectNode().put("iteration", 7).put("model", "m"))
        .build();
  }

  static StrategyResult succeeded() {
    return StrategyResult.builder("s-1", 0, 1)
        .warnings(List.of(new Warning("alias_used", "price:成交量 means 成交金額")))
        .metrics(Map.of("total_return", 0.25, "max_drawdown", -0.125))
        .claimedMetrics(Map.of("total_return", 9.5))
        .holdoutMetrics(Map.of("total_return", -0.1))
        .verification(
            new VerificationResult(
                VerificationResult.FOUND, List.of(LocalDate.of(2021, 5, 3)), "It looks ahead."))
        .simulation(
            Map.of(
                "feeRatio", EffectiveValue.of(0.001425, SetBy.CONFIGURATION),
                "resample", EffectiveValue.of("M", SetBy.STRATEGY)))
        .feedback("ok")
        .stdout("hello\n")
        .stderr("careful\n")
        .files(List.of(new ProducedFile("a.csv", 1, HASH, "eA==")))
        .usage(new Usage(120L, 80L, 1048576L, List.of("peakMemoryBytes")))
        .timings(new Timings(1.5, 2.5, 3.25, 120.0, 4.5, 131.0))
        .start(StartKind.WARM)
        .containerId("c0ffee")
        .worker("worker-1")
        .host("host-1")
        .codeSha256(HASH)
        .positionSha256(HASH)
        .dataset(new DatasetRef("tw-sample", HASH))
        .image("sha256:" + HASH)
        .policyVersion("1")
        .metadata(JsonNodeFactory.instance.objectNode().put("iteration", 7))
        .build();
  }

  static StrategyResult failed() {
    return StrategyResult.builder("s-1", 0, 3)
        .failure(
            new Failure(
                FailureKind.OUT_OF_MEMORY,
                "killed at 256 MiB",
                "Traceback (most recent call last):\n  …\nMemoryError",
                Map.of("limitBytes", IntNode.valueOf(268435456))))
        .start(StartKind.COLD)
        .truncated(List.of("stdout"))
        .build();
  }

  static StrategyRejected rejected() {
    return StrategyRejected.builder(
            "s-1",
            0,
            1,
            List.of(new Violation("process", "starts a process", 3, 1, "os.system('x')", "do not")))
        .warnings(List.of(new Warning("w", "m")))
        .feedback("line 3: starts a process")
        .timings(new Timings(1.0, 2.0, null, null, null, 3.0))
        .worker("worker-1")
        .host("host-1")
        .codeSha256(HASH)
        .policyVersion("1")
        .build();
  }

  static DeadLetter deadLetter() {
    return DeadLetter.builder(
            "s-1", 1, 2, new DeadLetterCause(DeadLetterReason.POISON, "two workers died", "a.B: c"))
        .origin(new Origin("strategy.submitted", 0, 42))
        .createdAt(NOW)
        .deadLetteredAt(NOW.plusSeconds(9))
        .worker("worker-1")
        .host("host-1")
        .codeSha256(HASH)
        .metadata(submission().metadata())
        .build();
  }

  static ContainerEvent.Assigned assigned() {
    return new ContainerEvent.Assigned(
        "c0ffee", "s-1", 0, "worker-1", "host-1", 3, NOW, NOW.plusSeconds(700));
  }

  static WorkerEvent.Heartbeat heartbeat() {
    return new WorkerEvent.Heartbeat(
        "worker-1",
        "host-1",
        3,
        "default",
        NOW,
        4,
        1,
        false,
        List.of(new WorkerEvent.Running("s-1", 2)),
        Map.of("0", 41L));
  }

  static CancelRequest cancel() {
    return new CancelRequest("s-1", 1, NOW, "not needed any more");
  }

  static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
