package org.strategysandbox.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes an outcome small enough to be published: drops or shortens parts in a fixed order until it
 * fits, and names them in {@code truncated}. What decides the outcome is never dropped.
 */
final class OutcomeFitter {
  private static final int OUTPUT = 16 * 1024;
  private static final int TRACEBACK = 8 * 1024;
  private static final int FEEDBACK = 4 * 1024;
  private static final int LINE = 300;
  private static final int VIOLATIONS = 100;
  private static final int WARNINGS = 20;
  private static final int FIGURES = 100;
  private static final int TRUNCATED = 20;

  private record Step<T>(String part, UnaryOperator<T> shrink) {}

  private static final List<Step<StrategyResult>> RESULT_STEPS =
      List.of(
          new Step<>("files", r -> r.toBuilder().files(withoutContent(r.files())).build()),
          new Step<>("stdout", r -> r.toBuilder().stdout(head(r.stdout(), OUTPUT)).build()),
          new Step<>("stderr", r -> r.toBuilder().stderr(tail(r.stderr(), OUTPUT)).build()),
          new Step<>("traceback", r -> r.toBuilder().failure(cutTraceback(r.failure())).build()),
          new Step<>("metadata", r -> r.toBuilder().metadata(null).build()),
          new Step<>("claimedMetrics", r -> r.toBuilder().claimedMetrics(Map.of()).build()),
          new Step<>("warnings", r -> r.toBuilder().warnings(cutWarnings(r.warnings())).build()),
          new Step<>("feedback", r -> r.toBuilder().feedback(head(r.feedback(), FEEDBACK)).build()),
          new Step<>("failure", r -> r.toBuilder().failure(cutFailure(r.failure())).build()),
          new Step<>("simulation", r -> r.toBuilder().simulation(Map.of()).build()),
          new Step<>("files", r -> r.toBuilder().files(List.of()).build()),
          new Step<>("everything", OutcomeFitter::barest));

  private static final List<Step<StrategyRejected>> REJECTED_STEPS =
      List.of(
          new Step<>(
              "violations", r -> r.toBuilder().violations(cutViolations(r.violations())).build()),
          new Step<>("metadata", r -> r.toBuilder().metadata(null).build()),
          new Step<>("warnings", r -> r.toBuilder().warnings(cutWarnings(r.warnings())).build()),
          new Step<>("feedback", r -> r.toBuilder().feedback(head(r.feedback(), FEEDBACK)).build()),
          new Step<>("everything", OutcomeFitter::barest));

  private final JsonFormat json;
  private final int maxBytes;

  OutcomeFitter(JsonFormat json, int maxBytes) {
    this.json = json;
    this.maxBytes = maxBytes;
  }

  byte[] fit(StrategyResult result) {
    return fit(result, RESULT_STEPS, (r, parts) -> r.toBuilder().truncated(parts).build());
  }

  byte[] fit(StrategyRejected rejected) {
    return fit(rejected, REJECTED_STEPS, (r, parts) -> r.toBuilder().truncated(parts).build());
  }

  private <T extends Outcome> byte[] fit(
      T outcome, List<Step<T>> steps, BiFunction<T, List<String>, T> withTruncated) {
    byte[] bytes = json.writeWithin(outcome, maxBytes);
    List<String> truncated = new ArrayList<>(outcome.truncated());
    T smaller = outcome;
    for (Step<T> step : steps) {
      if (bytes != null) {
        return bytes;
      }
      T shrunk = step.shrink().apply(smaller);
      if (!shrunk.equals(smaller)) {
        if (!truncated.contains(step.part())) {
          truncated.add(step.part());
        }
        smaller = withTruncated.apply(shrunk, bounded(truncated));
        bytes = json.writeWithin(smaller, maxBytes);
      }
    }
    if (bytes == null) {
      throw new IllegalStateException("the barest outcome has more than " + maxBytes + " bytes");
    }
    return bytes;
  }

  private static List<String> bounded(List<String> parts) {
    int from = Math.max(0, parts.size() - TRUNCATED);
    return parts.subList(from, parts.size()).stream().map(part -> Texts.head(part, LINE)).toList();
  }

  private static List<ProducedFile> withoutContent(List<ProducedFile> files) {
    return files.stream().map(ProducedFile::withoutContent).toList();
  }

  private static @Nullable String head(@Nullable String text, int characters) {
    return text == null ? null : Texts.head(text, characters);
  }

  private static @Nullable String tail(@Nullable String text, int characters) {
    return text == null ? null : Texts.tail(text, characters);
  }

  // The last lines of a Python traceback say what was raised and where.
  private static @Nullable Failure cutTraceback(@Nullable Failure failure) {
    return failure == null
        ? null
        : new Failure(
            failure.kind(),
            failure.message(),
            tail(failure.traceback(), TRACEBACK),
            failure.details());
  }

  private static @Nullable Failure cutFailure(@Nullable Failure failure) {
    return failure == null
        ? null
        : new Failure(
            failure.kind(),
            Texts.head(failure.message(), LINE),
            tail(failure.traceback(), TRACEBACK),
            Map.of());
  }

  private static List<Warning> cutWarnings(List<Warning> warnings) {
    return warnings.stream()
        .limit(WARNINGS)
        .map(w -> new Warning(Texts.head(w.code(), LINE), Texts.head(w.message(), LINE)))
        .toList();
  }

  private static List<Violation> cutViolations(List<Violation> violations) {
    return violations.stream().limit(VIOLATIONS).map(OutcomeFitter::cut).toList();
  }

  private static Violation cut(Violation violation) {
    return new Violation(
        Texts.head(violation.rule(), LINE),
        Texts.head(violation.message(), LINE),
        violation.line(),
        violation.column(),
        head(violation.source(), LINE),
        head(violation.hint(), LINE));
  }

  private static StrategyResult barest(StrategyResult result) {
    return StrategyResult.builder(result.submissionId(), result.replay(), result.attempt())
        .failure(cutFailure(result.failure()))
        .metrics(result.metrics().size() <= FIGURES ? result.metrics() : Map.of())
        .holdoutMetrics(
            result.holdoutMetrics().size() <= FIGURES ? result.holdoutMetrics() : Map.of())
        .mode(result.mode())
        .codeSha256(result.codeSha256())
        .positionSha256(result.positionSha256())
        .build();
  }

  private static StrategyRejected barest(StrategyRejected rejected) {
    List<Violation> first = cutViolations(rejected.violations().subList(0, 1));
    return StrategyRejected.builder(
            rejected.submissionId(), rejected.replay(), rejected.attempt(), first)
        .codeSha256(rejected.codeSha256())
        .build();
  }
}
