package org.strategysandbox.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.strategysandbox.validation.StrategyValidator;
import org.strategysandbox.validation.ValidationResult;
import org.strategysandbox.validation.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code validate}: static validation only; needs neither Docker nor Kafka. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Checks strategies without running them; exit code 1 when one is rejected.")
final class ValidateCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin StrategySources sources = new StrategySources();
  @Mixin PolicyOptions policy = new PolicyOptions();

  @Option(names = "--json", description = "Print one JSON line a source.")
  boolean json;

  ValidateCommand() {}

  @Override
  public Integer call() throws JsonProcessingException {
    StrategyValidator validator = policy.validator();
    boolean allValid = true;
    for (StrategySource source : sources.read()) {
      long begin = System.nanoTime();
      ValidationResult result = validator.validate(source.code());
      double millis = (System.nanoTime() - begin) / 1e6;
      allValid &= result.valid();
      System.out.println(json ? toJson(source, result, millis) : toText(source, result, millis));
    }
    return allValid ? 0 : CliException.NEGATIVE;
  }

  private static String toJson(StrategySource source, ValidationResult result, double millis)
      throws JsonProcessingException {
    ObjectNode node = JSON.createObjectNode();
    node.put("file", source.name());
    node.put("id", source.id());
    node.put("valid", result.valid());
    ArrayNode violations = node.putArray("violations");
    for (Violation violation : result.violations()) {
      violations
          .addObject()
          .put("rule", violation.rule())
          .put("message", violation.message())
          .put("line", violation.line())
          .put("column", violation.column())
          .put("source", violation.source())
          .put("hint", violation.hint());
    }
    node.put("millis", Math.round(millis * 1000) / 1000.0);
    return JSON.writeValueAsString(node);
  }

  private static String toText(StrategySource source, ValidationResult result, double millis) {
    StringBuilder text =
        new StringBuilder(
            "%s: %s (%.1f ms)"
                .formatted(
                    Printable.line(source.name()), result.valid() ? "valid" : "rejected", millis));
    for (Violation violation : result.violations()) {
      text.append(
          "%n  line %d, column %d: %s [%s]"
              .formatted(
                  violation.line(),
                  violation.column(),
                  Printable.line(violation.message()),
                  violation.rule()));
      if (!violation.source().isBlank()) {
        text.append("%n    | %s".formatted(Printable.line(violation.source())));
      }
      if (!violation.hint().isBlank()) {
        text.append("%n    = %s".formatted(Printable.line(violation.hint())));
      }
    }
    return text.toString();
  }
}
