package org.strategysandbox.intake;

import java.util.List;
import java.util.function.Consumer;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.resilience.Readiness;

/** Makes the executor of one submission, so that its containers can be told apart. */
@FunctionalInterface
public interface ExecutorFactory {
  /**
   * The executor of one submission.
   *
   * @param announce takes what the reaper must know of the submission's containers
   */
  StrategyExecutor executor(String submissionId, int replay, Consumer<LifecycleEvent> announce);

  /** Whether what it needs is there, so that taking work makes sense. */
  default Readiness readiness() {
    return List::of;
  }
}
