package org.strategysandbox.loop;

import org.jspecify.annotations.Nullable;

/** Where a loop's strategies come from. For one thread. */
public interface CandidateSource extends AutoCloseable {
  /**
   * The strategy of an iteration. A loop that is taken up again asks for later iterations only, so
   * a source with an order of its own gives the strategy at that place.
   *
   * @param iteration from 1
   * @param progress what came of the earlier ones
   * @return null when there are no more
   * @throws SourceException it cannot give one; the message says why
   */
  @Nullable Candidate next(int iteration, LoopProgress progress)
      throws SourceException, InterruptedException;

  @Override
  default void close() {}
}
