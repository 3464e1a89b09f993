package org.strategysandbox.sandbox;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the cgroup files, and where they cannot be reached (a remote daemon, a worker in a
 * container) follows each running container by one stream of the daemon's own statistics.
 *
 * <p>The daemon looks once a second, so its figures are up to a second old, a run that is over
 * before the first look has none, and a peak between two looks is not seen. It does not tell how
 * often a process was refused.
 */
public final class StreamedUsage implements UsageReader {
  private static final Logger log = LoggerFactory.getLogger(StreamedUsage.class);

  private final UsageReader files;
  private final DockerPort docker;
  private final Map<String, Stream> streams = new ConcurrentHashMap<>();
  private final AtomicBoolean told = new AtomicBoolean();

  /**
   * @param files asked first
   */
  public StreamedUsage(UsageReader files, DockerPort docker) {
    this.files = files;
    this.docker = docker;
  }

  @Override
  public OptionalLong cpuMillis(String containerId) {
    return either(files.cpuMillis(containerId), containerId, UsageSample::cpuMillis);
  }

  @Override
  public OptionalLong memoryBytes(String containerId) {
    return either(files.memoryBytes(containerId), containerId, UsageSample::memoryBytes);
  }

  @Override
  public OptionalLong pids(String containerId) {
    return either(files.pids(containerId), containerId, UsageSample::pids);
  }

  @Override
  public OptionalLong refusedPids(String containerId) {
    return files.refusedPids(containerId);
  }

  private OptionalLong either(
      OptionalLong fromFiles, String id, Function<UsageSample, OptionalLong> figure) {
    if (fromFiles.isPresent()) {
      return fromFiles;
    }
    Stream stream = streams.get(id);
    UsageSample latest = stream == null ? null : stream.latest;
    return latest == null ? OptionalLong.empty() : figure.apply(latest);
  }

  @Override
  public Following follow(String containerId) {
    if (files.memoryBytes(containerId).isPresent()) {
      return files.follow(containerId);
    }
    if (told.compareAndSet(false, true)) {
      log.info(
          "the cgroup files of container {} cannot be read; usage comes from the daemon, once a second",
          containerId);
    }
    Stream stream = new Stream();
    streams.put(containerId, stream);
    DockerPort.Subscription subscription;
    try {
      subscription = docker.followUsage(containerId, sample -> stream.latest = sample);
    } catch (DockerException e) {
      // Figures are worth no run; what is wrong with the daemon shows where it matters.
      log.warn("usage of container {} is unknown: {}", containerId, e.getMessage());
      streams.remove(containerId);
      return () -> {};
    }
    return () -> {
      streams.remove(containerId);
      subscription.close();
    };
  }

  private static final class Stream {
    private volatile @Nullable UsageSample latest;
  }
}
