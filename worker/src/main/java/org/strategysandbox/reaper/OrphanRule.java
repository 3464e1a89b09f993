package org.strategysandbox.reaper;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.strategysandbox.sandbox.ContainerLabels;

/**
 * Which containers are orphans, decided by their labels and the life of their worker. What is
 * doubtful is left alone.
 *
 * @param installation whose containers these are
 * @param minimumAge younger ones are left alone
 */
record OrphanRule(String installation, Duration minimumAge) {

  /**
   * The verdict on one container.
   *
   * @param assignedDeadline of the submission that it works for; counts when earlier than the
   *     label's
   */
  Verdict judge(
      Map<String, String> labels,
      WorkerLife life,
      Optional<Instant> assignedDeadline,
      Instant now) {
    if (!ContainerLabels.PROJECT_NAME.equals(labels.get(ContainerLabels.PROJECT))
        || !installation.equals(labels.get(ContainerLabels.INSTALLATION))) {
      return Verdict.FOREIGN;
    }
    Optional<Instant> created = time(labels, ContainerLabels.CREATED);
    Optional<Instant> deadline = time(labels, ContainerLabels.DEADLINE);
    if (created.isEmpty() || deadline.isEmpty() || worker(labels).isEmpty()) {
      return Verdict.NO_DEADLINE;
    }
    if (now.isBefore(created.get().plus(minimumAge))) {
      return Verdict.TOO_YOUNG;
    }
    Instant end = assignedDeadline.filter(deadline.get()::isAfter).orElse(deadline.get());
    if (now.isAfter(end)) {
      return Verdict.OVERDUE;
    }
    return switch (life) {
      case ALIVE -> Verdict.WORKER_ALIVE;
      case DEAD -> Verdict.WORKER_DEAD;
      case UNKNOWN -> Verdict.WORKER_UNKNOWN;
    };
  }

  /** Name of the worker that made the container; empty when none is named. */
  static String worker(Map<String, String> labels) {
    return labels.getOrDefault(ContainerLabels.WORKER, "");
  }

  private static Optional<Instant> time(Map<String, String> labels, String name) {
    try {
      return Optional.ofNullable(labels.get(name)).map(Instant::parse);
    } catch (DateTimeParseException e) {
      // Somebody else's idea of our label: nothing to decide by.
      return Optional.empty();
    }
  }
}
