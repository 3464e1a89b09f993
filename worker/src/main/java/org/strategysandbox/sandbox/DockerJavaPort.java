package org.strategysandbox.sandbox;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerResponse;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.Statistics;
import com.github.dockerjava.api.model.WaitResponse;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link DockerPort} on docker-java. No API version is pinned, so old daemons are served as they
 * are.
 */
public final class DockerJavaPort implements DockerPort {
  private static final Logger log = LoggerFactory.getLogger(DockerJavaPort.class);

  /** A signal is on record a moment after the process has gone. */
  private static final Duration EVENT_DELAY = Duration.ofMillis(100);

  private static final Duration TOOL_REMOVAL_PAUSE = Duration.ofMillis(250);

  /** Ordinary calls, each with a deadline. */
  private final DockerClient client;

  /** Attached streams and waiting: silence is normal there, so they have none. */
  private final DockerClient streams;

  private final DockerCalls calls;
  private final Duration timeout;

  /**
   * @param host address of the daemon, for example {@code unix:///var/run/docker.sock}
   * @param timeout deadline of one call
   */
  public DockerJavaPort(String host, Duration timeout) {
    this.calls = new DockerCalls(host, timeout);
    this.timeout = timeout;
    DefaultDockerClientConfig config =
        DefaultDockerClientConfig.createDefaultConfigBuilder().withDockerHost(host).build();
    this.client =
        DockerClientImpl.getInstance(config, transport(config).responseTimeout(timeout).build());
    this.streams = DockerClientImpl.getInstance(config, transport(config).build());
  }

  private ZerodepDockerHttpClient.Builder transport(DefaultDockerClientConfig config) {
    return new ZerodepDockerHttpClient.Builder()
        .dockerHost(config.getDockerHost())
        .sslConfig(config.getSSLConfig())
        .maxConnections(256)
        .connectionTimeout(timeout);
  }

  @Override
  public DaemonInfo info() {
    return calls.call(
        "ask the daemon who it is",
        () -> DaemonFacts.of(client.versionCmd().exec(), client.infoCmd().exec()));
  }

  @Override
  public Optional<String> findImage(String reference) {
    return calls.call(
        "look for image " + reference,
        () -> {
          try {
            return Optional.ofNullable(client.inspectImageCmd(reference).exec().getId());
          } catch (NotFoundException e) {
            return Optional.empty();
          }
        });
  }

  @Override
  public String create(ContainerSpec spec) {
    return calls.call(
        "create a container",
        () -> {
          try {
            CreateContainerResponse created =
                ContainerRequests.fill(client.createContainerCmd(spec.image()), spec).exec();
            if (created.getWarnings() != null) {
              // For instance a kernel that cannot enforce one of the limits.
              for (String warning : created.getWarnings()) {
                log.warn("the daemon warns of container {}: {}", created.getId(), warning);
              }
            }
            return created.getId();
          } catch (NotFoundException e) {
            throw new DockerException(
                DockerException.Kind.NOT_FOUND,
                "The Docker daemon has no sandbox image '"
                    + spec.image()
                    + "'. Build it with scripts/quickstart.sh or scripts/setup_docker_sandbox.sh,"
                    + " or name another image in the configuration.",
                e);
          }
        });
  }

  @Override
  public Attachment attach(String containerId, OutputListener listener) {
    String what = "attach to container " + containerId;
    return calls.waiting(
        what,
        () -> {
          AttachedStream stream = new AttachedStream(listener);
          boolean open = false;
          try {
            streams
                .attachContainerCmd(containerId)
                .withStdIn(stream.input())
                .withStdOut(true)
                .withStdErr(true)
                .withFollowStream(true)
                .exec(stream);
            stream.awaitOpen(timeout);
            open = true;
            return stream;
          } catch (TimeoutException e) {
            throw calls.unavailable(what, "did not answer within " + timeout.toMillis() + " ms", e);
          } catch (InterruptedException e) {
            throw interrupted(what, e);
          } catch (RuntimeException e) {
            // The transport tells a refusal only as "no upgrade", whatever its reason.
            if (inspect(containerId).isEmpty()) {
              throw new DockerException(
                  DockerException.Kind.NOT_FOUND, "Cannot " + what + ": no such container", e);
            }
            throw e;
          } finally {
            if (!open) {
              stream.close();
            }
          }
        });
  }

  @Override
  public void start(String containerId) {
    calls.call(
        "start container " + containerId, () -> client.startContainerCmd(containerId).exec());
  }

  @Override
  public void update(String containerId, ContainerResources resources) {
    calls.call(
        "change the limits of container " + containerId,
        () -> ContainerRequests.fill(client.updateContainerCmd(containerId), resources).exec());
  }

  @Override
  public Optional<ContainerState> inspect(String containerId) {
    return calls.call(
        "inspect container " + containerId,
        () -> {
          try {
            InspectContainerResponse.ContainerState state =
                client.inspectContainerCmd(containerId).exec().getState();
            Long exitCode = state.getExitCodeLong();
            return Optional.of(
                new ContainerState(
                    Boolean.TRUE.equals(state.getRunning()),
                    exitCode == null ? 0 : exitCode,
                    Boolean.TRUE.equals(state.getOOMKilled()),
                    state.getError() == null ? "" : state.getError()));
          } catch (NotFoundException e) {
            return Optional.empty();
          }
        });
  }

  @Override
  public Optional<ContainerState> awaitExit(String containerId, Duration limit) {
    String what = "wait for container " + containerId;
    calls.waiting(
        what,
        () -> {
          try (StreamEnd<WaitResponse> exit = new StreamEnd<>(response -> {})) {
            return streams.waitContainerCmd(containerId).exec(exit).await(limit);
          } catch (NotFoundException e) {
            return true;
          } catch (InterruptedException e) {
            throw interrupted(what, e);
          } catch (IOException e) {
            throw calls.unavailable(what, "broke the connection (" + e + ")", e);
          }
        });
    return inspect(containerId);
  }

  @Override
  public boolean killedFromOutside(String containerId) {
    String what = "look for signals to container " + containerId;
    return calls.waiting(
        what,
        () -> {
          AtomicBoolean found = new AtomicBoolean();
          try (StreamEnd<Event> events = new StreamEnd<>(event -> found.set(true))) {
            client
                .eventsCmd()
                .withContainerFilter(containerId)
                .withEventFilter("kill")
                .withSince("0")
                .withUntil(seconds(Instant.now().plus(EVENT_DELAY)))
                .exec(events);
            if (!events.await(timeout)) {
              throw calls.unavailable(
                  what, "did not answer within " + timeout.toMillis() + " ms", null);
            }
            return found.get();
          } catch (InterruptedException e) {
            throw interrupted(what, e);
          } catch (IOException e) {
            throw calls.unavailable(what, "broke the connection (" + e + ")", e);
          }
        });
  }

  private static String seconds(Instant time) {
    return String.format("%d.%09d", time.getEpochSecond(), time.getNano());
  }

  @Override
  public Subscription followUsage(String containerId, Consumer<UsageSample> listener) {
    return calls.waiting(
        "follow the usage of container " + containerId,
        () -> {
          StreamEnd<Statistics> stream =
              streams
                  .statsCmd(containerId)
                  .exec(new StreamEnd<>(each -> listener.accept(UsageSample.of(each))));
          return () -> {
            try {
              stream.close();
            } catch (IOException e) {
              log.debug("closing the statistics of container {} failed: {}", containerId, e);
            }
          };
        });
  }

  @Override
  public void remove(String containerId) {
    calls.call(
        "remove container " + containerId,
        () -> {
          try {
            client.removeContainerCmd(containerId).withForce(true).withRemoveVolumes(true).exec();
            return true;
          } catch (NotFoundException e) {
            return false;
          }
        });
  }

  @Override
  public List<ContainerSummary> list(Map<String, String> labels) {
    return calls.call(
        "list containers",
        () ->
            client.listContainersCmd().withShowAll(true).withLabelFilter(labels).exec().stream()
                .map(DockerJavaPort::summary)
                .toList());
  }

  private static ContainerSummary summary(Container container) {
    return new ContainerSummary(
        container.getId(),
        container.getState() == null ? "unknown" : container.getState(),
        container.getLabels() == null ? Map.of() : container.getLabels());
  }

  /**
   * Runs a tool of the image to its end and removes its container.
   *
   * @return the tool's exit code
   * @throws DockerException a call failed, or the tool did not end within 30 minutes
   */
  @SuppressWarnings("try") // the attachment only has to be open
  public int runTool(ToolSpec spec, OutputListener listener) {
    String id =
        calls.call("create a container for a tool", () -> ToolContainer.create(client, spec));
    try {
      Attachment attachment = attach(id, listener);
      start(id);
      ContainerState end = awaitExit(id, ToolContainer.LIMIT).orElse(null);
      attachment.close();
      if (end == null || end.running()) {
        throw new DockerException(
            DockerException.Kind.DAEMON_ERROR,
            "The tool's container vanished, or ran for longer than allowed.",
            null);
      }
      return (int) end.exitCode();
    } finally {
      new ContainerRemoval(this, TOOL_REMOVAL_PAUSE).remove(id);
    }
  }

  @Override
  public void close() {
    try (calls;
        streams) {
      client.close();
    } catch (IOException e) {
      throw new DockerException(
          DockerException.Kind.DAEMON_ERROR, "Closing the Docker client failed: " + e, e);
    }
  }

  private DockerException interrupted(String what, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return calls.unavailable(what, "was not waited for: interrupted", cause);
  }
}
