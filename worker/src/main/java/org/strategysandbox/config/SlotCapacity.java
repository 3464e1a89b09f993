package org.strategysandbox.config;

import java.util.List;
import java.util.Optional;

/** How many strategies a machine can run at a time without running out of memory. */
public final class SlotCapacity {
  /** Percent of the host's memory that containers may have; the rest is for worker and system. */
  public static final int MEMORY_SHARE_PERCENT = 80;

  private static final int MOST_AUTOMATIC_SLOTS = 10;

  private SlotCapacity() {}

  /** Bytes that containers may have together. */
  static long available(ByteSize hostMemory) {
    return hostMemory.bytes() / 100 * MEMORY_SHARE_PERCENT;
  }

  /**
   * The number of slots on this machine: the configured one, else one a CPU, as far as memory goes
   * beside a pool whose size is configured.
   *
   * @throws ConfigException when slots × memory and the pool do not fit and overcommit is off
   */
  public static int slots(SandboxConfig config, int hostCpus, ByteSize hostMemory) {
    long available = available(hostMemory);
    long each = config.limits().memory().bytes();
    int pool = config.pool().size().orElse(0);
    long fitting = Math.max(0, available - pool * Capacity.WAITING_BYTES) / each;
    Optional<Integer> configured = config.intake().slots();
    int slots =
        configured.orElse(
            (int) Math.max(1, Math.min(fitting, Math.min(MOST_AUTOMATIC_SLOTS, hostCpus))));
    if (slots > fitting && !config.intake().overcommit()) {
      throw new ConfigException(
          "the configuration",
          List.of(
              Problem.of(
                  "intake.slots",
                  configured.isPresent() ? Integer.toString(slots) : "auto",
                  "× %s of limits.memory%s exceed %s, which is %d %% of this host's %s;"
                          .formatted(
                              config.limits().memory(),
                              pool == 0
                                  ? ""
                                  : " and a pool of %d × %s"
                                      .formatted(pool, mebibytes(Capacity.WAITING_BYTES)),
                              mebibytes(available),
                              MEMORY_SHARE_PERCENT,
                              mebibytes(hostMemory.bytes()))
                      + " at most %d fit. Lower intake.slots%s or limits.memory,"
                          .formatted(fitting, pool == 0 ? "" : ", pool.size")
                      + " or set intake.overcommit: true")));
    }
    return slots;
  }

  private static String mebibytes(long bytes) {
    return (bytes >> 20) + "MiB";
  }
}
