package org.strategysandbox.loop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a loop knows so far, from its history alone. For one thread. */
public final class LoopProgress {
  private final List<HistoryRecord.Ended> ended = new ArrayList<>();
  private final Map<String, Integer> byCode = new HashMap<>();
  private final Map<String, Integer> byPosition = new HashMap<>();
  private final Map<Integer, String> codes = new HashMap<>();
  private final Set<String> handedOver = new HashSet<>();
  private boolean notRun;
  private HistoryRecord.@Nullable Started unfinished;
  private HistoryRecord.@Nullable Ended champion;

  /** Of the records of a history, in their order. */
  public static LoopProgress of(List<HistoryRecord> records) {
    LoopProgress progress = new LoopProgress();
    records.forEach(progress::add);
    return progress;
  }

  void add(HistoryRecord next) {
    if (next instanceof HistoryRecord.Started started) {
      unfinished = started;
      notRun = false;
      codes.put(started.iteration(), started.code());
    } else if (next instanceof HistoryRecord.NotRun) {
      // Only then is it certain; a loop that was killed may have handed it over.
      notRun = true;
    } else if (next instanceof HistoryRecord.Ended done) {
      ended(done);
    }
  }

  private void ended(HistoryRecord.Ended done) {
    unfinished = null;
    ended.add(done);
    byCode.putIfAbsent(done.codeSha256(), done.iteration());
    if (!done.positionSha256().isEmpty()) {
      byPosition.putIfAbsent(done.positionSha256(), done.iteration());
    }
    if (!done.decision().mode().equals("direct")) {
      handedOver.add(done.codeSha256());
    }
    if (isBetter(done)) {
      champion = done;
    }
  }

  /** The first of a kind wins a tie; what repeats an earlier one wins nothing. */
  private boolean isBetter(HistoryRecord.Ended done) {
    return beats(done.score(), done.duplicateOf());
  }

  boolean beats(@Nullable Double score, HistoryRecord.@Nullable Duplicate duplicate) {
    HistoryRecord.Ended best = champion;
    Double highest = best == null ? null : best.score();
    return score != null && duplicate == null && (highest == null || score > highest);
  }

  /** Iterations with an outcome, in their order. */
  public List<HistoryRecord.Ended> ended() {
    return List.copyOf(ended);
  }

  /** The last of them, oldest first. */
  public List<HistoryRecord.Ended> latest(int count) {
    return List.copyOf(ended.subList(Math.max(0, ended.size() - count), ended.size()));
  }

  /** The best so far. */
  public Optional<HistoryRecord.Ended> champion() {
    return Optional.ofNullable(champion);
  }

  /** The code of an iteration; empty when it is not known. */
  public String code(int iteration) {
    return codes.getOrDefault(iteration, "");
  }

  /** The best, without duplicates, best first. */
  public List<HistoryRecord.Ended> leaderboard(int count) {
    return ended.stream()
        .filter(done -> done.score() != null && done.duplicateOf() == null)
        .sorted(
            Comparator.comparingDouble(LoopProgress::score)
                .reversed()
                .thenComparingInt(HistoryRecord.Ended::iteration))
        .limit(count)
        .toList();
  }

  private static double score(HistoryRecord.Ended done) {
    Double score = done.score();
    return score == null ? Double.NEGATIVE_INFINITY : score;
  }

  /** The iteration that was started and has no outcome. */
  Optional<HistoryRecord.Started> unfinished() {
    return Optional.ofNullable(unfinished);
  }

  /** The iteration to go on with. */
  public int next() {
    HistoryRecord.Started started = unfinished;
    return started != null
        ? started.iteration()
        : ended.isEmpty() ? 1 : ended.get(ended.size() - 1).iteration() + 1;
  }

  /**
   * Whether the code of an iteration about to run may have been handed to a container or published
   * before: in an earlier iteration, or in this one before the loop was killed.
   */
  boolean mayBeHandedOver(HistoryRecord.Started started, boolean resumed) {
    return handedOver.contains(started.codeSha256()) || (resumed && !notRun);
  }

  /** The earlier iteration that had the same code, or else the same positions. */
  Optional<HistoryRecord.Duplicate> duplicate(String codeSha256, String positionSha256) {
    Integer same = byCode.get(codeSha256);
    if (same != null) {
      return Optional.of(new HistoryRecord.Duplicate(same, "code"));
    }
    Integer alike = positionSha256.isEmpty() ? null : byPosition.get(positionSha256);
    return alike == null
        ? Optional.empty()
        : Optional.of(new HistoryRecord.Duplicate(alike, "positions"));
  }
}
