package org.strategysandbox.reaper;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one look at the daemon came to.
 *
 * @param containers of the installation, looked at
 * @param followed whether silence of workers could be told; else only deadlines decided
 * @param kept how many containers were left alone, by reason
 */
public record Sweep(
    Instant at,
    String installation,
    int containers,
    boolean followed,
    List<Orphan> orphans,
    Map<Verdict, Integer> kept) {

  public Sweep {
    orphans = List.copyOf(orphans);
    kept = Map.copyOf(kept);
  }

  /** Orphans that are still there. */
  public long left() {
    return orphans.stream().filter(orphan -> !orphan.fate().isGone()).count();
  }

  /** Orphans whose removal was tried and failed. */
  public long failed() {
    return orphans.stream().filter(orphan -> orphan.fate() == Fate.FAILED).count();
  }

  /**
   * A container to be removed.
   *
   * @param reason why
   * @param problem what the daemon said when it failed, empty otherwise
   */
  public record Orphan(
      String containerId,
      String worker,
      String host,
      String submissionId,
      Verdict reason,
      Fate fate,
      String problem) {}

  /** What became of an orphan. */
  public enum Fate {
    REMOVED(true),
    /** Somebody else was faster. */
    GONE(true),
    /** The second look, just before the removal, found that it is none. */
    SPARED(true),
    FAILED(false),
    /** A dry run. */
    WOULD_BE_REMOVED(false);

    private final boolean gone;

    Fate(boolean gone) {
      this.gone = gone;
    }

    boolean isGone() {
      return gone;
    }

    /** As in JSON and metrics. */
    public String wireName() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
