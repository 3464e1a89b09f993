package org.strategysandbox.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.strategysandbox.config.RunMode;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.execution.ModeDecision;
import org.strategysandbox.reaper.Sweep;
import org.strategysandbox.reaper.Verdict;
import org.strategysandbox.validation.Rule;

/**
 * Labels of metrics. Values come from enums of this product, never from a submission, so their
 * number is bounded; any other value becomes {@code other}.
 */
public enum Label {
  STATUS("how a submission ended", names(OutcomeStatus.class)),
  DETAIL("failure kind of a failed one, reason of a dead letter, none otherwise", details()),
  RULE("id of the validation rule", Arrays.stream(Rule.values()).map(Rule::id).toList()),
  RESOURCE("limit that was hit", List.of("memory", "time", "output", "processes", "disk")),
  PHASE(
      "part of the way of a submission",
      List.of("queue", "validate", "acquire", "execute", "evaluate", "total")),
  STEP(
      "part of a container's life", List.of("create", "start", "ready", "update", "run", "remove")),
  STATE("what a container does", List.of("running", "idle", "warming")),
  START("how a pooled container was had", List.of("warm", "updated")),
  MISS("why the pool did not serve a run", List.of("empty", "unfit", "broken")),
  EVICTION("why a container left the pool unused", List.of("dead", "old", "changed", "closed")),
  VERDICT(
      "why a container is an orphan",
      Arrays.stream(Verdict.values()).filter(Verdict::isOrphan).map(Verdict::wireName).toList()),
  FATE(
      "what became of an orphan",
      Arrays.stream(Sweep.Fate.values()).map(Sweep.Fate::wireName).toList()),
  RESULT("how it went", List.of("ok", "failed")),
  MODE("how a loop had a strategy run", names(RunMode.class)),
  DECISION("why it was run so", names(ModeDecision.Reason.class)),
  CLIENT("which Kafka client", List.of("outcomes", "slot", "lookup", "reaper", "monitoring")),
  /** Not from an enum: bounded because a series ends with its container. */
  CONTAINER("first 12 digits of the id of a container that runs now", List.of());

  /** Stands for a value that is not listed. */
  static final String OTHER = "other";

  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // a copy
  private final List<String> values;

  Label(String meaning, List<String> values) {
    this.meaning = meaning;
    this.values = List.copyOf(values);
  }

  /** As in the exposition. */
  public String labelName() {
    return switch (this) {
      case MISS, EVICTION, VERDICT, DECISION -> "reason";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }

  public String meaning() {
    return meaning;
  }

  /** Every value but {@code other}; empty when the value is an id. */
  public List<String> allowed() {
    return values;
  }

  /** The value itself when it is listed. */
  String bounded(String value) {
    return values.isEmpty() || values.contains(value) ? value : OTHER;
  }

  private static List<String> names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static List<String> details() {
    return Stream.of(List.of("none"), names(FailureKind.class), names(DeadLetterReason.class))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }
}
