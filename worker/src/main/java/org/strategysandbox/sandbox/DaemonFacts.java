package org.strategysandbox.sandbox;

import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.api.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the daemon says of itself, read from its answers; what an old one does not say is unknown.
 */
final class DaemonFacts {
  private static final String UNKNOWN = "unknown";

  /** Limits without which a container is not contained. */
  private static final List<String> LIMITS =
      List.of("MemoryLimit", "PidsLimit", "CpuCfsPeriod", "CpuCfsQuota");

  private DaemonFacts() {}

  static DockerPort.DaemonInfo of(Version version, Info info) {
    Map<String, Object> raw = info.getRawValues();
    Object cgroupVersion = raw.get("CgroupVersion");
    return new DockerPort.DaemonInfo(
        version.getVersion(),
        version.getApiVersion(),
        text(info.getName()),
        cgroupVersion == null ? "1" : cgroupVersion.toString(),
        info.getSecurityOptions() == null ? List.of() : info.getSecurityOptions(),
        info.getMemTotal() == null ? 0 : info.getMemTotal(),
        info.getNCPU() == null ? 0 : info.getNCPU(),
        host(raw));
  }

  static DockerPort.Host host(Map<String, Object> raw) {
    List<String> missing = new ArrayList<>();
    for (String limit : LIMITS) {
      if (!Boolean.TRUE.equals(raw.get(limit))) {
        missing.add(limit);
      }
    }
    return new DockerPort.Host(
        text(raw.get("KernelVersion")),
        text(raw.get("Architecture")),
        text(raw.get("Driver")),
        Boolean.TRUE.equals(raw.get("SwapLimit")),
        missing,
        raw.get("Runtimes") instanceof Map<?, ?> runtimes
            ? runtimes.keySet().stream().map(String::valueOf).sorted().toList()
            : List.of());
  }

  private static String text(@Nullable Object value) {
    return value == null ? UNKNOWN : value.toString();
  }
}
