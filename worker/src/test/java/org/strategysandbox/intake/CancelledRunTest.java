package org.strategysandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.event.ContainerEvent;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.resilience.DockerCircuit;
import org.strategysandbox.sandbox.CgroupReader;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.DockerJavaPort;
import org.strategysandbox.sandbox.DockerPort;
import org.strategysandbox.sandbox.SandboxExecutor;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxSettings;

/** A run that is cancelled on the real daemon leaves no container, and says so. */
@Tag("docker")
@Timeout(120)
class CancelledRunTest {
  private final String installation = "cancel-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void itsContainerIsRemovedAndAnnounced() throws Exception {
    LinkedBlockingQueue<LifecycleEvent> announced = new LinkedBlockingQueue<>();
    try (DockerPort docker =
            new DockerJavaPort("unix:///var/run/docker.sock", Duration.ofSeconds(30));
        SandboxExecutor sandbox =
            new SandboxExecutor(docker, settings(docker), new CgroupReader(), Clock.systemUTC());
        WorkThread work = new WorkThread("work", Duration.ofSeconds(30))) {
      ContainerRuns runs =
          new ContainerRuns(
              sandbox,
              new DockerCircuit(docker, SandboxConfig.defaults().circuit()),
              SandboxConfig.defaults().retry(),
              new WorkerIdentity("w1", "host", "image"),
              7,
              ContainerListener.NONE);
      Future<?> run = work.start(() -> runs.executor("s-1", 0, announced::add).run(endless()));

      ContainerEvent.Assigned assigned =
          (ContainerEvent.Assigned) announced.poll(60, TimeUnit.SECONDS);
      assertThat(assigned).isNotNull();
      assertThat(assigned.submissionId()).isEqualTo("s-1");
      assertThat(assigned.epoch()).isEqualTo(7);
      work.cancel(run);

      assertThat(announced.poll(30, TimeUnit.SECONDS))
          .isEqualTo(new ContainerEvent.Removed(assigned.containerId()));
      Map<String, String> labels = ContainerLabels.ofInstallation(installation);
      assertThat(docker.list(labels)).isEmpty();
    }
  }

  private static SandboxRequest endless() {
    String frame =
        """
        {"protocol":1,"code":"while True: pass","codeSha256":"%s","dataset":"/dataset",
         "aliases":null,"simulation":{"startDate":null,"endDate":null,"resample":null,
         "feeRatio":0,"taxRatio":0},"limits":{"fileBytes":0,"files":0,"positionBytes":1000}}"""
            .formatted("0".repeat(64));
    return new SandboxRequest(
        frame.getBytes(StandardCharsets.UTF_8),
        new SandboxRequest.RunLimits(512L << 20, 0.5, Duration.ofMinutes(5), 64, 1000));
  }

  private SandboxSettings settings(DockerPort docker) {
    String image = System.getProperty("sandbox.image", "strategy-sandbox:latest");
    String dataset = System.getProperty("sandbox.dataset", ".sandbox/dataset");
    return new SandboxSettings(
        docker.findImage(image).orElseThrow(() -> new AssertionError("no image " + image)),
        "10001:10001",
        "",
        64L << 20,
        1000,
        512,
        64L << 20,
        Path.of(dataset).toAbsolutePath().toString(),
        Duration.ofSeconds(60),
        Duration.ofSeconds(30),
        0,
        0,
        1000,
        installation,
        "host",
        "w1");
  }
}
