package org.strategysandbox.execution;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.event.StrategySubmittedBuilder;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.validation.StrategyValidator;
import org.strategysandbox.validation.ValidationPolicy;

/** Pipelines with default configuration on the tiny dataset. */
public final class Pipelines {
  public static final WorkerIdentity IDENTITY = new WorkerIdentity("w1", "host", "sha256:1");
  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private Pipelines() {}

  /** One that validates nothing, for tests of what comes afterwards. */
  public static StrategyPipeline trusting(Path emptyFolder) {
    return new StrategyPipeline(
        SandboxConfig.defaults(),
        TinyDataset.in(emptyFolder),
        null,
        IDENTITY,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  static StrategyPipeline validating(Path emptyFolder) {
    return new StrategyPipeline(
        SandboxConfig.defaults(),
        TinyDataset.in(emptyFolder),
        new StrategyValidator(ValidationPolicy.builtIn()),
        IDENTITY,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  static StrategySubmittedBuilder submission() {
    return StrategySubmitted.builder("s-1", "test", "position = 1\n")
        .createdAt(NOW.minusMillis(1500));
  }

  /** The result of a run that ended so. */
  static StrategyResult result(StrategyPipeline pipeline, SandboxRun run) throws Exception {
    Outcome outcome = pipeline.process(submission().build(), 1, request -> run);
    return (StrategyResult) outcome;
  }
}
