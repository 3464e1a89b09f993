package org.strategysandbox.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.evaluation.Dataset;
import org.strategysandbox.evaluation.InvalidPositionException;
import org.strategysandbox.evaluation.PositionRows;
import org.strategysandbox.event.VerificationResult;
import org.strategysandbox.sandbox.ProtocolException;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/**
 * Looks for look-ahead: runs a strategy again on data that end at three days, and once on data that
 * are changed after a day. Whatever the position was before such a day it must be again.
 *
 * <p>The days are signal days of the position, one of each third, chosen by the hash of code and
 * dataset: a strategy cannot foresee them, the same submission gets the same ones, and a peek of
 * one day already shows in the row of the day itself.
 */
final class LookAheadProbe {
  private static final double[][] BANDS = {{0.25, 0.5}, {0.5, 0.75}, {0.75, 0.97}};

  private final Dataset dataset;
  private final RunnerReportReader reader = new RunnerReportReader();

  LookAheadProbe(Dataset dataset) {
    this.dataset = dataset;
  }

  /** Runs the strategy with what a cut leaves. */
  @FunctionalInterface
  interface CutRun {
    SandboxRun run(DataCut cut) throws SandboxUnavailableException, InterruptedException;
  }

  /**
   * @param whole the position of the run without a cut
   * @param codeSha256 hash of the code
   * @param random whether the run drew random numbers, which shorter data shift
   */
  VerificationResult probe(PositionRows whole, String codeSha256, boolean random, CutRun runner)
      throws SandboxUnavailableException, InterruptedException {
    List<Integer> days = days(whole, codeSha256);
    List<LocalDate> cuts = days.stream().map(dataset::day).toList();
    for (int i = 0; i <= days.size(); i++) {
      // The last run changes what comes after the middle one.
      boolean changed = i == days.size();
      int day = days.get(changed ? days.size() / 2 : i);
      DataCut cut = new DataCut(dataset.day(day), changed ? codeSha256.hashCode() >>> 1 : null);
      PositionRows rows;
      try {
        rows = rows(runner.run(cut));
      } catch (ProtocolException | InvalidPositionException e) {
        return unclear(cuts, "With data up to " + cut.after() + " it gave none: " + e.getMessage());
      }
      Integer differs = firstDifference(whole, rows, day, !changed);
      if (differs != null) {
        String what =
            "The position of "
                + dataset.day(differs)
                + " changes when data after "
                + cut.after()
                + (changed ? " are changed" : " are left out");
        return random
            ? unclear(cuts, what + "; it draws random numbers, which may be why.")
            : new VerificationResult(VerificationResult.FOUND, cuts, what + ": it looks ahead.");
      }
    }
    return new VerificationResult(VerificationResult.CLEAN, cuts, null);
  }

  private static VerificationResult unclear(List<LocalDate> cuts, String why) {
    return new VerificationResult(VerificationResult.UNCLEAR, cuts, why);
  }

  private List<Integer> days(PositionRows whole, String codeSha256) {
    // No secret, only what a strategy cannot know, its own hash joined with the dataset's.
    Random random = new Random((codeSha256 + dataset.sha256()).hashCode());
    TreeSet<Integer> days = new TreeSet<>();
    for (double[] band : BANDS) {
      double at = band[0] + random.nextDouble() * (band[1] - band[0]);
      int row = (int) (at * whole.size());
      int day = whole.size() >= BANDS.length ? whole.day(row) : (int) (at * dataset.dayCount());
      days.add(Math.max(0, Math.min(day, dataset.dayCount() - 2)));
    }
    return new ArrayList<>(days);
  }

  private PositionRows rows(SandboxRun run) throws ProtocolException {
    byte[] result = run.result();
    if (run.ending() != SandboxRun.Ending.RESULT || result == null) {
      throw new ProtocolException("the run ended as " + run.ending());
    }
    RunnerReport report = reader.read(result);
    RunnerReport.Failure failure = report.failure();
    if (failure != null && failure.kind().equals("empty_position")) {
      return PositionRows.of(
          new int[0],
          new int[] {0},
          new int[0],
          new double[0],
          dataset.dayCount(),
          dataset.symbols().size());
    }
    if (failure != null || !report.hasPosition()) {
      throw new ProtocolException(failure == null ? "no position" : failure.message());
    }
    SandboxRun.PositionBytes bytes = run.position();
    return PositionRows.decode(
        bytes.days(),
        bytes.rows(),
        bytes.columns(),
        bytes.weights(),
        dataset.dayCount(),
        dataset.symbols().size());
  }

  /**
   * The first day up to {@code last} whose row differs; null for none.
   *
   * @param shortened whether the other run's last row may be that of an unfinished period
   */
  static @Nullable Integer firstDifference(
      PositionRows whole, PositionRows other, int last, boolean shortened) {
    int i = 0;
    int j = 0;
    while (true) {
      i = skipEmpty(whole, i);
      j = skipEmpty(other, j);
      boolean left = i < whole.size() && whole.day(i) <= last;
      boolean right = j < other.size() && other.day(j) <= last;
      if (!left && !right) {
        return null;
      }
      if (left && right && whole.day(i) == other.day(j)) {
        if (!equal(whole, i, other, j)) {
          return whole.day(i);
        }
        i++;
        j++;
      } else if (right
          && shortened
          && j == other.size() - 1
          && (!left || whole.day(i) > other.day(j))) {
        j++;
      } else {
        return Math.min(
            left ? whole.day(i) : Integer.MAX_VALUE, right ? other.day(j) : Integer.MAX_VALUE);
      }
    }
  }

  /** Leading rows without a weight say nothing: a run without any holding hands out no rows. */
  private static int skipEmpty(PositionRows rows, int row) {
    int next = row;
    while (next < rows.size() && rows.end(next) == 0) {
      next++;
    }
    return next;
  }

  private static boolean equal(PositionRows a, int i, PositionRows b, int j) {
    int count = a.end(i) - a.start(i);
    if (count != b.end(j) - b.start(j)) {
      return false;
    }
    for (int k = 0; k < count; k++) {
      int p = a.start(i) + k;
      int q = b.start(j) + k;
      if (a.column(p) != b.column(q) || Math.abs(a.weight(p) - b.weight(q)) > 1e-9) {
        return false;
      }
    }
    return true;
  }
}
