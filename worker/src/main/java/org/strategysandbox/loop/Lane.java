package org.strategysandbox.loop;

import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.NotServedException;

/** A way to have a strategy run. For one thread. */
public interface Lane extends AutoCloseable {
  /**
   * Blocks until the submission has an outcome.
   *
   * @param again whether this submission may have been handed to this lane before, by this loop or
   *     by one that was killed
   * @throws LaneException the infrastructure failed; it says whether the code was handed over
   * @throws NotServedException the submission asks for something that is not offered
   */
  Outcome run(StrategySubmitted submission, boolean again)
      throws LaneException, NotServedException, InterruptedException;

  @Override
  default void close() {}
}
