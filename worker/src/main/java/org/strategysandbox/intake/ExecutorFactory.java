package org.strategysandbox.intake;

import java.util.function.Consumer;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.execution.StrategyExecutor;

/** Makes the executor of one submission, so that its containers can be told apart. */
@FunctionalInterface
public interface ExecutorFactory {
  /**
   * The executor of one submission.
   *
   * @param announce takes what the reaper must know of the submission's containers
   */
  StrategyExecutor executor(String submissionId, int replay, Consumer<LifecycleEvent> announce);
}
