package org.strategysandbox.resilience;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.sandbox.ContainerResources;
import org.strategysandbox.sandbox.ContainerSpec;
import org.strategysandbox.sandbox.DockerException;
import org.strategysandbox.sandbox.DockerPort;

/** A daemon that is only asked whether it is there. */
final class DaemonAnswers implements DockerPort {
  private int away;
  private @Nullable DockerException failure;

  /** It does not answer the next so many calls. */
  void awayAtLeast(int calls) {
    away = Math.max(away, calls);
  }

  void fails(DockerException with) {
    failure = with;
  }

  @Override
  public DaemonInfo info() {
    if (away-- > 0) {
      throw new DockerException(DockerException.Kind.UNAVAILABLE, "does not answer", null);
    }
    if (failure != null) {
      throw failure;
    }
    return new DaemonInfo("0", "1.41", "fake", "1", List.of(), 1, 1);
  }

  @Override
  public Optional<String> findImage(String reference) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String create(ContainerSpec spec) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Attachment attach(String containerId, OutputListener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void start(String containerId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void update(String containerId, ContainerResources resources) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<ContainerState> inspect(String containerId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<ContainerState> awaitExit(String containerId, Duration limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remove(String containerId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<ContainerSummary> list(Map<String, String> labels) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
