package org.strategysandbox.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run used. A figure that could not be had is absent, never zero.
 *
 * @param wallMillis from the code sent to the result received
 * @param cpuMillis user and system time of the container in that span
 * @param peakMemoryBytes highest anonymous and tmpfs memory
 * @param sampled names of those figures that were only sampled and may be too low
 */
public record Usage(
    @Nullable Long wallMillis,
    @Nullable Long cpuMillis,
    @Nullable Long peakMemoryBytes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sampled) {

  public Usage {
    Checks.notNegative("wallMillis", wallMillis);
    Checks.notNegative("cpuMillis", cpuMillis);
    Checks.notNegative("peakMemoryBytes", peakMemoryBytes);
    sampled = Checks.copy(sampled);
  }
}
