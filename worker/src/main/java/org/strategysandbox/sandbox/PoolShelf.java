package org.strategysandbox.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The containers that wait, oldest first, and how many are on their way. Each is handed out or
 * dropped exactly once. Thread-safe; calls nobody while it holds its lock.
 */
final class PoolShelf {
  /** A container and what it was made from. */
  record Item(ReadyContainer container, PoolTemplate from) {}

  /** A container that left the shelf unused. */
  record Dropped(ReadyContainer container, PoolListener.Eviction why) {}

  private final int size;
  private final Duration maxAge;
  private final Deque<Item> items = new ArrayDeque<>();
  private long left;
  private int warming;
  private boolean closed;

  PoolShelf(int size, Duration maxAge, long most) {
    this.size = size;
    this.maxAge = maxAge;
    this.left = most;
  }

  /** Reserves a place for a container that is to be warmed; false when none is wanted. */
  synchronized boolean reserve(int mostWarming) {
    if (closed || left <= 0 || warming >= mostWarming || items.size() + warming >= size) {
      return false;
    }
    left--;
    warming++;
    return true;
  }

  /** Gives the place back: the container did not get ready, and another one may be made. */
  synchronized void abandon() {
    warming--;
    left++;
  }

  /** A run did without the shelf, so one container less will be needed. */
  synchronized void forgo() {
    // Below zero when all were reserved already: then one of those is not replaced if it fails.
    left--;
  }

  /** Puts a warmed container into its place; false when the shelf has been closed meanwhile. */
  synchronized boolean put(Item item) {
    warming--;
    if (closed) {
      return false;
    }
    items.add(item);
    return true;
  }

  /**
   * The oldest container that serves; what does not is dropped on the way.
   *
   * @param dropped takes what is to be removed
   */
  synchronized @Nullable ReadyContainer take(
      PoolTemplate from, Instant now, List<Dropped> dropped) {
    sweep(from, now, dropped);
    Item item = items.poll();
    return item == null ? null : item.container();
  }

  /** Drops what is dead, too old, or made from something else than the template. */
  synchronized void sweep(PoolTemplate from, Instant now, List<Dropped> dropped) {
    drop(item -> item.container().session().isStopped(), PoolListener.Eviction.DEAD, dropped);
    drop(item -> !item.from().equals(from), PoolListener.Eviction.CHANGED, dropped);
    drop(
        item -> !now.isBefore(item.container().created().plus(maxAge)),
        PoolListener.Eviction.OLD,
        dropped);
  }

  /** Drops everything and takes nothing any more. */
  synchronized List<Dropped> close() {
    closed = true;
    List<Dropped> dropped = new ArrayList<>();
    drop(item -> true, PoolListener.Eviction.CLOSED, dropped);
    return dropped;
  }

  private void drop(Predicate<Item> unfit, PoolListener.Eviction why, List<Dropped> dropped) {
    items.removeIf(
        item -> {
          boolean drop = unfit.test(item);
          if (drop) {
            dropped.add(new Dropped(item.container(), why));
            // One that was made for a known number of runs is still wanted.
            left++;
          }
          return drop;
        });
  }

  synchronized int warming() {
    return warming;
  }

  synchronized int ready() {
    return items.size();
  }

  /** Whether so many wait that there is no hurry to make more. */
  synchronized boolean isHalfFull() {
    return items.size() >= (size + 1) / 2;
  }
}
