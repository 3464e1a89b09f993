package org.strategysandbox.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.validation.StrategyValidator;
import org.strategysandbox.validation.ValidationPolicy;
import picocli.CommandLine.Option;

/** Which validation policy is in force. */
final class PolicyOptions {
  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Validation policy (default: config/validation_policy.yaml, or the built-in one when it is missing).")
  @Nullable Path file;

  PolicyOptions() {}

  StrategyValidator validator() {
    throw new IllegalStateException(ValidationPolicy.class.getName() + file);
  }
}
