package org.strategysandbox.config;

/**
 * What a worker takes on on its machine, after all {@code auto} are resolved.
 *
 * @param slots strategies at a time
 * @param pool containers that are kept ready; 0 is no pool
 * @param refill containers that warm up at a time
 * @param warmCpus CPU quota in cores of a container that warms up
 */
public record Capacity(int slots, int pool, int refill, double warmCpus) {
  /** Memory in bytes that a waiting container is reckoned with; its limit holds when it runs. */
  static final long WAITING_BYTES = 128L << 20;

  private static final int SPARE = 4;
  private static final int MOST_REFILL = 4;
  private static final int MOST_WARM_CPUS = 2;

  /** One strategy after another, each in a container that is started for it. */
  public static final Capacity ONE = new Capacity(1, 0, 1, 1);

  /**
   * Resolves what the configuration leaves to the machine.
   *
   * @throws ConfigException when slots × memory and the pool do not fit and overcommit is off
   */
  public static Capacity of(SandboxConfig config, int hostCpus, ByteSize hostMemory) {
    return of(config, SlotCapacity.slots(config, hostCpus, hostMemory), hostCpus, hostMemory);
  }

  /** The same for a number of slots that is given. */
  public static Capacity of(SandboxConfig config, int slots, int hostCpus, ByteSize hostMemory) {
    long available = SlotCapacity.available(hostMemory);
    long rest = available - slots * config.limits().memory().bytes();
    int fitting = (int) Math.max(0, Math.min(Integer.MAX_VALUE, rest / WAITING_BYTES));
    int pool = config.pool().size().orElse(Math.min(slots + SPARE, fitting));
    return new Capacity(
        slots,
        pool,
        config.pool().refill().orElse(Math.max(1, Math.min(MOST_REFILL, hostCpus))),
        config.pool().warmCpus().orElse((double) Math.min(MOST_WARM_CPUS, hostCpus)));
  }

  /** The same with another size of the pool. */
  public Capacity withPool(int size) {
    return new Capacity(slots, size, refill, warmCpus);
  }
}
