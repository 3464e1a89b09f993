package org.strategysandbox.intake;

/**
 * How often a record may be handed out, and what to do before that is reached.
 *
 * @param deliveries after which the broker gives up a record in silence
 * @param attempts that failures of the infrastructure may cost
 */
record DeliveryLimits(int deliveries, int attempts) {
  /** So many deliveries before the broker's limit a record is published again. */
  private static final int MARGIN = 3;

  /** Enough for every replica of a fleet being restarted several times during a long run. */
  private static final int ROUNDS = 3;

  /** Whether the broker might drop the record soon. */
  boolean isNear(int delivery) {
    return delivery > 1 && delivery >= deliveries - MARGIN;
  }

  /** Whether it was handed out so often that running it must be what ends the workers. */
  boolean isTooMany(int attempt) {
    return attempt > (long) deliveries * ROUNDS;
  }

  /** Whether a failure at this attempt is the last. */
  boolean isTried(int attempt) {
    return attempt >= attempts;
  }
}
