package org.strategysandbox.bench;

/** A page of the report. */
interface Part {
  /** As {@code --only} names it. */
  String name();

  /**
   * Measures and writes.
   *
   * @param load watched from the part's start
   */
  void measure(BenchSetup setup, ReportFolder out, MachineFacts machine, LoadWatch load)
      throws InterruptedException;
}
