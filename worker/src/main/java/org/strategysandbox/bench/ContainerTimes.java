package org.strategysandbox.bench;

import java.util.OptionalDouble;

/**
 * Milliseconds of the steps in one container's life, as the worker's own calls to the daemon show
 * them, and the CPU seconds that it cost.
 *
 * @param create the daemon's answer to its creation
 * @param start attaching and starting
 * @param firstLine from there to the runner's first line of Python, by its own clock; less than 0
 *     when the daemon's answer came later; NaN when the image does not tell
 * @param firstOutput from there to its first byte, which is the runner's READY
 * @param update setting the limits of the run; 0 when there was no need
 * @param end from the order to remove it to the end of its streams: its process is dead
 * @param remove from that order to the daemon's answer
 * @param readyCpuSeconds of its own when it was ready; empty where cgroups are not to be seen
 * @param shimCpuSeconds of its shim and the runtime's processes until its removal
 */
record ContainerTimes(
    double create,
    double start,
    double firstLine,
    double firstOutput,
    double update,
    double end,
    double remove,
    OptionalDouble readyCpuSeconds,
    OptionalDouble shimCpuSeconds) {}
