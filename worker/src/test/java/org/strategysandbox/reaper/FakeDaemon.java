package org.strategysandbox.reaper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.ContainerResources;
import org.strategysandbox.sandbox.ContainerSpec;
import org.strategysandbox.sandbox.DockerException;
import org.strategysandbox.sandbox.DockerPort;

/** The list of a daemon's containers in memory; removals can be made to fail. */
final class FakeDaemon implements DockerPort {
  private final Map<String, Map<String, String>> containers = new LinkedHashMap<>();
  private final Map<String, List<DockerException>> failures = new HashMap<>();
  private Runnable afterList = () -> {};
  boolean down;

  FakeDaemon with(String id, Map<String, String> labels) {
    containers.put(id, labels);
    return this;
  }

  /** Of installation {@code mine}. */
  FakeDaemon with(String id, String worker, Instant created, Instant deadline) {
    return with(id, ContainerLabels.forRun("mine", "host", worker, created, deadline));
  }

  void failRemoval(String id, DockerException with) {
    failures.computeIfAbsent(id, key -> new ArrayList<>()).add(with);
  }

  /** Runs once, after the next list was answered. */
  void afterList(Runnable action) {
    afterList = action;
  }

  void vanish(String id) {
    containers.remove(id);
  }

  synchronized List<String> ids() {
    return List.copyOf(containers.keySet());
  }

  @Override
  public synchronized List<ContainerSummary> list(Map<String, String> labels) {
    if (down) {
      throw new DockerException(DockerException.Kind.UNAVAILABLE, "the daemon is down", null);
    }
    List<ContainerSummary> found =
        containers.entrySet().stream()
            .filter(entry -> entry.getValue().entrySet().containsAll(labels.entrySet()))
            .map(entry -> new ContainerSummary(entry.getKey(), "running", entry.getValue()))
            .toList();
    Runnable action = afterList;
    afterList = () -> {};
    action.run();
    return found;
  }

  @Override
  public synchronized void remove(String containerId) {
    List<DockerException> planned = failures.getOrDefault(containerId, List.of());
    if (!planned.isEmpty()) {
      throw planned.remove(0);
    }
    containers.remove(containerId);
  }

  @Override
  public DaemonInfo info() {
    throw unused();
  }

  @Override
  public Optional<String> findImage(String reference) {
    throw unused();
  }

  @Override
  public String create(ContainerSpec spec) {
    throw unused();
  }

  @Override
  public Attachment attach(String containerId, OutputListener listener) {
    throw unused();
  }

  @Override
  public void update(String containerId, ContainerResources resources) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void start(String containerId) {
    throw unused();
  }

  @Override
  public Optional<ContainerState> inspect(String containerId) {
    throw unused();
  }

  @Override
  public Optional<ContainerState> awaitExit(String containerId, Duration limit) {
    throw unused();
  }

  private static AssertionError unused() {
    return new AssertionError("the reaper has no use for this call");
  }

  @Override
  public void close() {}
}
