package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * Decides whether a source may run. Immutable and safe for use by many threads; a source is parsed
 * and analysed, never executed. Whatever the input, the answer is a result, never an exception.
 */
public final class StrategyValidator {
  /** Violations listed at most; the first ones by position are kept. */
  public static final int MAX_VIOLATIONS = 100;

  private static final int LONG = 300;
  private static final int LONG_ROUNDS = 5;

  private static final String WARM_UP =
      """
      import pandas as pd
      from finlab import data

      class Threshold:
          def __init__(self, level=0.5):
              self.level = level

      def strategy(data):
          close = data.get('price:收盤價')
          ranks = [close.shift(n).rank(axis=1) for n in (1, 2)]
          text = '{:.2f}'.format(len(ranks))
          try:
              top = close.rolling(20).mean().apply(lambda row: row > 1)
          except ValueError as error:
              print(f'{error!r:>10}')
          return (top & (ranks[0] < Threshold().level)).fillna(False)

      position = strategy(data)
      report = sim(position, resample='M')
      """;

  private final ValidationPolicy policy;
  private final List<Check> checks =
      List.of(
          new IdentifierCheck(),
          new ConstructCheck(),
          new ImportCheck(),
          new ModuleValueCheck(),
          new NameCheck(),
          new DefinitionCheck(),
          // Calls come before attributes: setattr defines attributes.
          new CallCheck(),
          new AttributeCheck(),
          new ClassPatternCheck(),
          new LibraryClassCheck(),
          new TypeTextCheck(),
          new TypeValueCheck(),
          new TypeShapeCheck(),
          new HiddenTypeCheck(),
          new HandedOnTextCheck(),
          new UncheckedMemoryCheck(),
          new TypeMakerCheck(),
          new AttributeKeywordCheck(),
          new TextCheck());

  public StrategyValidator(ValidationPolicy policy) {
    this.policy = policy;
  }

  /** The policy in force. */
  public ValidationPolicy policy() {
    return policy;
  }

  /** Identifies the policy in force, see {@link ValidationPolicy#id()}. */
  public String policyVersion() {
    return policy.id();
  }

  /** Loads and exercises the parser and the checks, so that the first submission is fast. */
  public void warmUp() {
    for (int i = 0; i < 50; i++) {
      ValidationResult result = validate(WARM_UP);
      if (!result.valid()) {
        throw new IllegalStateException("The policy refuses the warm-up source: " + result);
      }
    }
    // Long ones, so that the loops over many names and calls are compiled as well.
    for (int i = 0; i < LONG_ROUNDS; i++) {
      validate("x = [" + "eval,".repeat(LONG) + "]\n");
      validate("def f(h):\n return df.agg(h)\n" + "f('mean')\n".repeat(LONG));
    }
  }

  /** Validates a source as it came, which need not be text at all. */
  public ValidationResult validate(byte[] source) {
    return guarded(() -> SourceGuard.decode(source));
  }

  /** Validates a source. */
  public ValidationResult validate(String source) {
    return guarded(() -> SourceGuard.check(source));
  }

  private ValidationResult guarded(Callable<SourceText> reader) {
    SourceText text = SourceText.of("");
    try {
      text = reader.call();
      SourceText source = text;
      return DeepStack.run(() -> analyse(source));
    } catch (SourceRejectedException rejection) {
      return rejected(text, rejection);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SourceRejectedException rejection) {
        return rejected(text, rejection);
      }
      if (e.getCause() instanceof StackOverflowError) {
        return rejected(
            text,
            new SourceRejectedException(
                Rule.SOURCE_TOO_COMPLEX, "The source is nested too deeply", 1, 1));
      }
      return rejected(text, failure(e));
    } catch (Exception e) {
      return rejected(text, failure(e));
    }
  }

  /** A defect of ours must not let anything through, nor end the worker. */
  private static SourceRejectedException failure(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new SourceRejectedException(
        Rule.PARSER_FAILURE, "The analysis failed with " + cause, 1, 1);
  }

  private static ValidationResult rejected(SourceText text, SourceRejectedException rejection) {
    Findings findings = new Findings(text, MAX_VIOLATIONS);
    findings.add(rejection.rule(), rejection.line(), rejection.column(), rejection.reason());
    return findings.result();
  }

  private ValidationResult analyse(SourceText text) throws SourceRejectedException {
    StmtTy[] body = PythonParser.parse(text);
    Findings findings = new Findings(text, MAX_VIOLATIONS);
    Program program = Program.of(body);
    Analysis analysis = new Analysis(program, policy, findings);
    for (Check check : checks) {
      for (SSTNode node : program.nodes()) {
        check.check(node, analysis);
      }
    }
    return findings.result();
  }
}
