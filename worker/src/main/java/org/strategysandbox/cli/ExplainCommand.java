package org.strategysandbox.cli;

import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.validation.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code explain}: what a rule of the validator refuses, why, and what to write instead. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explains a rule of the validator; without a rule it lists all.")
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "RULE",
      description = "Id of the rule, for example code-execution.")
  @Nullable String id;

  ExplainCommand() {}

  @Override
  public Integer call() {
    String wanted = id;
    if (wanted == null) {
      Arrays.stream(Rule.values())
          .forEach(rule -> System.out.printf("%-26s %s%n", rule.id(), rule.reason()));
      return 0;
    }
    Rule rule =
        Rule.byId(wanted)
            .orElseThrow(
                () ->
                    CliException.usage(
                        "There is no rule '" + Printable.line(wanted) + "'.",
                        "`scripts/sandbox explain` lists all rules."));
    System.out.printf("%s%n  Why:     %s%n  Instead: %s%n", rule.id(), rule.reason(), rule.hint());
    return 0;
  }
}
