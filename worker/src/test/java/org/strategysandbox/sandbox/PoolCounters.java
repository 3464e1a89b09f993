package org.strategysandbox.sandbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the pool tells, since the start of the process. Thread-safe. */
public final class PoolCounters implements PoolListener {
  private final Map<SandboxRun.Start, LongAdder> taken = counters(SandboxRun.Start.class);
  private final Map<Miss, LongAdder> missed = counters(Miss.class);
  private final Map<Eviction, LongAdder> evicted = counters(Eviction.class);
  private final LongAdder warmed = new LongAdder();
  private final LongAdder warmUpsFailed = new LongAdder();
  private final LongAdder removed = new LongAdder();
  private final LongAdder removalsFailed = new LongAdder();

  private static <E extends Enum<E>> Map<E, LongAdder> counters(Class<E> type) {
    Map<E, LongAdder> map = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      map.put(constant, new LongAdder());
    }
    return map;
  }

  private static <E> LongAdder of(Map<E, LongAdder> counters, E key) {
    return Objects.requireNonNull(counters.get(key));
  }

  @Override
  public void warmed(StartPhases phases) {
    warmed.increment();
  }

  @Override
  public void warmUpFailed() {
    warmUpsFailed.increment();
  }

  @Override
  public void taken(SandboxRun.Start start) {
    of(taken, start).increment();
  }

  @Override
  public void missed(Miss why) {
    of(missed, why).increment();
  }

  @Override
  public void evicted(Eviction why) {
    of(evicted, why).increment();
  }

  @Override
  public void removed(double millis, boolean gone) {
    (gone ? removed : removalsFailed).increment();
  }

  public long warmed() {
    return warmed.sum();
  }

  public long warmUpsFailed() {
    return warmUpsFailed.sum();
  }

  public long takes(SandboxRun.Start start) {
    return of(taken, start).sum();
  }

  public long misses(Miss why) {
    return of(missed, why).sum();
  }

  public long evictions(Eviction why) {
    return of(evicted, why).sum();
  }

  public long removed() {
    return removed.sum();
  }

  public long removalsFailed() {
    return removalsFailed.sum();
  }
}
