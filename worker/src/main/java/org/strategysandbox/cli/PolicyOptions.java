package org.strategysandbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.validation.InvalidPolicyException;
import org.strategysandbox.validation.StrategyValidator;
import org.strategysandbox.validation.ValidationPolicy;
import picocli.CommandLine.Option;

/** Which validation policy is in force. */
final class PolicyOptions {
  private static final Path DEFAULT_FILE = Path.of("config", "validation_policy.yaml");

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "Validation policy (default: config/validation_policy.yaml, or the built-in one when it is missing).")
  @Nullable Path file;

  PolicyOptions() {}

  /**
   * A validator with the policy in force.
   *
   * @throws CliException the policy cannot be used
   */
  StrategyValidator validator() {
    Path named = file;
    Path path =
        named == null
            ? Path.of(System.getenv().getOrDefault("SANDBOX_HOME", "")).resolve(DEFAULT_FILE)
            : named;
    if (named == null && !Files.exists(path)) {
      return new StrategyValidator(ValidationPolicy.builtIn());
    }
    try {
      return new StrategyValidator(ValidationPolicy.load(path));
    } catch (IOException e) {
      throw CliException.usage(
          "The validation policy " + path + " cannot be read: " + e, "Check --policy.");
    } catch (InvalidPolicyException e) {
      throw CliException.usage(
          "The validation policy "
              + path
              + " cannot be used:\n  "
              + String.join("\n  ", e.problems()),
          "docs/validation.md describes its format.");
    }
  }
}
