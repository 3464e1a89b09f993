package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a run ends, and on what evidence. */
class SandboxExecutorTest {
  private final FakeDocker docker = new FakeDocker();

  @AfterEach
  void everyContainerIsRemovedAndEveryStreamClosed() {
    assertThat(docker.left()).isEmpty();
    assertThat(docker.openStreams()).isZero();
  }

  private SandboxRun run() throws Exception {
    try (SandboxExecutor executor = SandboxRuns.executor(docker)) {
      return executor.run(SandboxRuns.request());
    }
  }

  private SandboxUnavailableException unavailable() {
    return catchThrowableOfType(SandboxUnavailableException.class, this::run);
  }

  private static DockerPort.ContainerState exited(long code) {
    return new DockerPort.ContainerState(false, code, false, "");
  }

  @Test
  void resultCarriesEverythingThatCameOut() throws Exception {
    docker.onSend(
        new FrameBytes()
            .frame(FrameBytes.STDOUT, "hello")
            .frame(FrameBytes.RESULT, "{\"status\":\"succeeded\"}")
            .frame(FrameBytes.DAYS, "days")
            .frame(FrameBytes.ROWS, "rows")
            .frame(FrameBytes.COLUMNS, "columns")
            .frame(FrameBytes.WEIGHTS, "weights")
            .file("a.csv", "x")
            .end());

    SandboxRun run = run();

    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.RESULT);
    assertThat(run.containerId()).isEqualTo("c1");
    assertThat(run.result()).asString().contains("succeeded");
    assertThat(run.position().days()).asString().isEqualTo("days");
    assertThat(run.position().rows()).asString().isEqualTo("rows");
    assertThat(run.position().columns()).asString().isEqualTo("columns");
    assertThat(run.position().weights()).asString().isEqualTo("weights");
    assertThat(run.files()).hasSize(1);
    assertThat(run.stdout()).isEqualTo("hello");
    assertThat(run.problem()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(-1);
    assertThat(run.timings().start()).isEqualTo(SandboxRun.Start.COLD);
    assertThat(run.timings().phases().total()).isPositive();
    assertThat(run.timings().run()).isPositive();
    assertThat(run.usage().cpuMillis()).isNull();
    assertThat(run.usage().peakMemoryBytes()).isNull();
  }

  @Test
  void submissionGoesInAsOneFrame() throws Exception {
    docker.onSend(new FrameBytes().frame(FrameBytes.RESULT, "{}").end());

    run();

    ByteBuffer sent = ByteBuffer.wrap(docker.sent().get(0));
    assertThat(sent.getInt()).isEqualTo(SandboxRuns.CODE.length());
    assertThat(sent.get()).isEqualTo((byte) 0x01);
    byte[] all = docker.sent().get(0);
    assertThat(Arrays.copyOfRange(all, 5, all.length))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(SandboxRuns.CODE);
  }

  @Test
  void containerIsLabelledWithItsOwnerAndHardDeadline() throws Exception {
    docker.onSend(new FrameBytes().frame(FrameBytes.RESULT, "{}").end());
    run();

    Map<String, String> labels = docker.created().get(0).labels();
    assertThat(labels)
        .containsEntry(ContainerLabels.PROJECT, "strategy-sandbox")
        .containsEntry(ContainerLabels.INSTALLATION, "test")
        .containsEntry(ContainerLabels.HOST, "host-1")
        .containsEntry(ContainerLabels.WORKER, "worker-1")
        .containsEntry(ContainerLabels.ROLE, "run")
        .containsEntry(ContainerLabels.CREATED, SandboxRuns.NOW.toString())
        // start timeout 50 ms, wall clock 100 ms, grace 20 s
        .containsEntry(ContainerLabels.DEADLINE, SandboxRuns.NOW.plusMillis(20_150).toString())
        .containsKey(ContainerLabels.RUN);
  }

  @Test
  void ourTimerMakesTheTimeoutAndOutputSurvivesIt() throws Exception {
    docker.onSend(new FrameBytes().frame(FrameBytes.STDOUT, "so far"));

    SandboxRun run = run();

    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.TIMEOUT);
    assertThat(run.stdout()).isEqualTo("so far");
    assertThat(run.usage().wallMillis()).isGreaterThanOrEqualTo(100);
  }

  @Test
  void outOfMemoryIsWhatTheDaemonSays() throws Exception {
    docker
        .onSend(DockerPort.OutputListener::closed)
        .exits(new DockerPort.ContainerState(false, 137, true, ""));

    SandboxRun run = run();

    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.OUT_OF_MEMORY);
    assertThat(run.exitCode()).isEqualTo(137);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 78, 137, 139, 255})
  void exitWithoutResultIsACrashWhateverTheCode(long code) throws Exception {
    docker.onSend(DockerPort.OutputListener::closed).exits(exited(code));

    SandboxRun run = run();

    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.CRASHED);
    assertThat(run.exitCode()).isEqualTo(code);
  }

  @Test
  void exitAfterResultButBeforeTheEndIsACrash() throws Exception {
    docker
        .onSend(
            listener -> {
              listener.stdout(new FrameBytes().frame(FrameBytes.RESULT, "{}").bytes());
              listener.closed();
            })
        .exits(exited(0));

    assertThat(run().ending()).isEqualTo(SandboxRun.Ending.CRASHED);
  }

  @Test
  void exitBySigsysIsAViolation() throws Exception {
    docker.onSend(DockerPort.OutputListener::closed).exits(exited(159));

    assertThat(run().ending()).isEqualTo(SandboxRun.Ending.SANDBOX_VIOLATION);
  }

  @Test
  void tooMuchOutput() throws Exception {
    docker.onSend(new FrameBytes().frame(FrameBytes.STDOUT, "x".repeat(101)));

    SandboxRun run = run();

    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.OUTPUT_LIMIT);
    assertThat(run.stdout()).hasSize(100);
  }

  @Test
  void garbageNamesItsProblem() throws Exception {
    docker.onSend(new FrameBytes().header(0x7f, 0));

    SandboxRun run = run();

    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.PROTOCOL_BROKEN);
    assertThat(run.problem()).contains("unknown frame type");
  }

  @Test
  void processThatClosesItsStreamsIsNoInfrastructureFailure() throws Exception {
    docker
        .onSend(DockerPort.OutputListener::closed)
        .exits(new DockerPort.ContainerState(true, 0, false, ""));

    SandboxRun run = run();

    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.PROTOCOL_BROKEN);
    assertThat(run.problem()).contains("closed its streams");
  }

  @Test
  void lostConnectionIsRetryable() {
    docker
        .onSend(DockerPort.OutputListener::lost)
        .exits(new DockerPort.ContainerState(true, 0, false, ""));

    SandboxUnavailableException failure = unavailable();

    assertThat(failure).hasMessageContaining("connection");
    assertThat(failure.retryable()).isTrue();
    assertThat(failure.codeSent()).isTrue();
  }

  @Test
  void lostConnectionOfAContainerThatEndedIsJudgedByItsEnd() throws Exception {
    docker.onSend(DockerPort.OutputListener::lost).exits(exited(1));

    assertThat(run().ending()).isEqualTo(SandboxRun.Ending.CRASHED);
  }

  @Test
  void killedBySomebodyElseIsRetryable() {
    docker.onSend(DockerPort.OutputListener::closed).exits(exited(137)).killed();

    SandboxUnavailableException failure = unavailable();

    assertThat(failure).hasMessageContaining("killed by somebody else");
    assertThat(failure.retryable()).isTrue();
    assertThat(failure.codeSent()).isTrue();
  }

  @Test
  void removedBySomebodyElseIsRetryable() {
    docker.onSend(DockerPort.OutputListener::closed).vanishes();

    SandboxUnavailableException failure = unavailable();

    assertThat(failure).hasMessageContaining("removed by somebody else");
    assertThat(failure.retryable()).isTrue();
  }

  @Test
  void usageOutlivesTheProcess(@TempDir Path cgroups) throws Exception {
    Path cpu = cgroups.resolve("cpuacct/docker/c1/cpuacct.usage");
    write(cpu, "2000000\n");
    write(cgroups.resolve("memory/docker/c1/memory.stat"), "rss 10\nshmem 5\n");
    write(cgroups.resolve("pids/docker/c1/pids.events"), "max 2\n");
    docker.onSend(
        listener -> {
          write(cpu, "7000000\n");
          listener.stdout(new FrameBytes().frame(FrameBytes.RESULT, "{}").end().bytes());
        });

    SandboxRun run;
    try (SandboxExecutor executor = SandboxRuns.executor(docker, cgroups)) {
      run = executor.run(SandboxRuns.request());
    }

    assertThat(run.usage().cpuMillis()).isEqualTo(5);
    assertThat(run.usage().peakMemoryBytes()).isEqualTo(15);
    assertThat(run.usage().refusedPids()).isPositive();
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
