package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strategysandbox.config.RetryConfig;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.event.ContainerEvent;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.intake.ContainerListener;
import org.strategysandbox.intake.ContainerRuns;
import org.strategysandbox.resilience.DockerCircuit;

/** What is announced and heard of the containers of runs; here because of the fake daemon. */
class ContainerRunsTest {
  private final FakeDocker docker = new FakeDocker();
  private final List<LifecycleEvent> announced = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private final SandboxExecutor executor = SandboxRuns.executor(docker);
  private final ContainerRuns runs =
      new ContainerRuns(
          executor,
          new DockerCircuit(docker, SandboxConfig.defaults().circuit()),
          new RetryConfig(1, Duration.ofMillis(10), Duration.ofMillis(20)),
          new WorkerIdentity("w1", "host", "image"),
          7,
          new ContainerListener() {
            @Override
            public void assigned(String containerId) {
              heard.add("assigned " + containerId);
            }

            @Override
            public void released(String containerId) {
              heard.add("released " + containerId);
            }

            @Override
            public void creationFailed() {
              heard.add("creation failed");
            }

            @Override
            public void ran(SandboxRun run) {
              heard.add("ran " + run.ending());
            }
          });

  private void run() throws Exception {
    var unused = runs.executor("s-1", 2, announced::add).run(SandboxRuns.request());
    assertThat(executor.awaitRemovals(Duration.ofSeconds(20))).isTrue();
  }

  private static DockerException refused() {
    return new DockerException(DockerException.Kind.REFUSED, "no", null);
  }

  @Test
  void anAssignmentAndATombstoneAreAnnounced() throws Exception {
    docker.onSend(new FrameBytes().frame(FrameBytes.RESULT, "{}").end());
    run();
    assertThat(heard).containsExactly("assigned c1", "ran RESULT", "released c1");
    assertThat(announced).hasSize(2);
    assertThat(announced.get(0))
        .isInstanceOfSatisfying(
            ContainerEvent.Assigned.class,
            assigned -> {
              assertThat(assigned.submissionId()).isEqualTo("s-1");
              assertThat(assigned.replay()).isEqualTo(2);
              assertThat(assigned.worker()).isEqualTo("w1");
              assertThat(assigned.epoch()).isEqualTo(7);
              assertThat(assigned.deadline()).isAfter(assigned.assignedAt());
            });
    assertThat(announced.get(1)).isEqualTo(new ContainerEvent.Removed("c1"));
  }

  @Test
  void aRunForWhichNoContainerCouldBeHadIsHeardOf() {
    docker.fail(FakeDocker.Call.CREATE, refused());
    assertThatThrownBy(this::run).isInstanceOf(SandboxUnavailableException.class);
    assertThat(heard).containsExactly("creation failed");
    assertThat(announced).isEmpty();
    assertThat(runs.readiness().isReady()).isTrue();
  }

  @Test
  void aContainerThatStaysHasNoTombstoneAndIsLeftToTheReaper() throws Exception {
    docker.onSend(new FrameBytes().frame(FrameBytes.RESULT, "{}").end());
    docker.fail(FakeDocker.Call.REMOVE, refused(), refused(), refused(), refused());
    run();
    assertThat(heard).containsExactly("assigned c1", "ran RESULT", "released c1");
    assertThat(announced).hasSize(1);
  }
}
