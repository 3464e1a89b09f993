package org.strategysandbox.loop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Strategies that are all known beforehand, in their order. */
public final class ListedCandidates implements CandidateSource {
  private final List<Candidate> candidates;

  public ListedCandidates(List<Candidate> candidates) {
    this.candidates = List.copyOf(candidates);
  }

  @Override
  public @Nullable Candidate next(int iteration, LoopProgress progress) {
    return iteration <= candidates.size() ? candidates.get(iteration - 1) : null;
  }
}
