package org.strategysandbox.intake;

import java.util.List;
import org.strategysandbox.event.Outcome;

/** Hears what becomes of submissions, on the slots' threads; must return quickly and not throw. */
public interface IntakeListener {
  /** Hears nothing. */
  IntakeListener NONE = new IntakeListener() {};

  /** The outcome is safe on its topic. */
  default void published(Outcome outcome) {}

  /** The broker did not take an outcome in time; it is tried again. */
  default void publishFailed() {}

  /** A redelivered submission has its outcome already. */
  default void alreadyDone() {}

  /** A submission goes back to the queue unfinished. */
  default void gaveBack() {}

  /** The broker gave the record to somebody else; its run is cancelled. */
  default void leaseLost() {}

  /** Tells several in their order. */
  static IntakeListener all(IntakeListener... listeners) {
    List<IntakeListener> each = List.of(listeners);
    return new IntakeListener() {
      @Override
      public void published(Outcome outcome) {
        each.forEach(listener -> listener.published(outcome));
      }

      @Override
      public void publishFailed() {
        each.forEach(IntakeListener::publishFailed);
      }

      @Override
      public void alreadyDone() {
        each.forEach(IntakeListener::alreadyDone);
      }

      @Override
      public void gaveBack() {
        each.forEach(IntakeListener::gaveBack);
      }

      @Override
      public void leaseLost() {
        each.forEach(IntakeListener::leaseLost);
      }
    };
  }
}
