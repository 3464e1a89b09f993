package org.strategysandbox.sandbox;

/**
 * Milliseconds from nothing to a container that waits for a submission.
 *
 * @param create the daemon's answer to its creation
 * @param start attached and started
 * @param ready from there to the runner's READY
 * @param update setting the limits of the run
 */
public record StartPhases(double create, double start, double ready, double update) {
  public double total() {
    return create + start + ready + update;
  }
}
