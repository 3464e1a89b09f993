package org.strategysandbox.sandbox;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.StreamType;
import com.github.dockerjava.api.model.Ulimit;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.api.model.Volume;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@link DockerPort} on docker-java. No API version is pinned, so old daemons are served as they
 * are.
 */
public final class DockerJavaPort implements DockerPort {
  /** Ordinary calls, each with a deadline. */
  private final DockerClient client;

  /** Attached streams: silence is normal there, so they have none. */
  private final DockerClient streams;

  private final String host;
  private final Duration timeout;

  /**
   * @param host address of the daemon, for example {@code unix:///var/run/docker.sock}
   * @param timeout deadline of one call
   */
  public DockerJavaPort(String host, Duration timeout) {
    this.host = host;
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
    return call(
        "ask the daemon who it is",
        () -> {
          Version version = client.versionCmd().exec();
          Info info = client.infoCmd().exec();
          Object cgroupVersion = info.getRawValues().get("CgroupVersion");
          return new DaemonInfo(
              version.getVersion(),
              version.getApiVersion(),
              info.getName() == null ? "unknown" : info.getName(),
              cgroupVersion == null ? "1" : cgroupVersion.toString(),
              info.getSecurityOptions() == null ? List.of() : info.getSecurityOptions(),
              info.getMemTotal() == null ? 0 : info.getMemTotal(),
              info.getNCPU() == null ? 0 : info.getNCPU());
        });
  }

  @Override
  public Optional<String> findImage(String reference) {
    return call(
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
    return call(
        "create a container",
        () ->
            client
                .createContainerCmd(spec.image())
                .withUser(spec.user())
                .withHostName("sandbox")
                .withDomainName("")
                .withEnv(ContainerSpec.environment())
                .withLabels(spec.labels())
                .withWorkingDir("/tmp")
                .withNetworkDisabled(true)
                .withTty(false)
                .withStdinOpen(true)
                .withStdInOnce(true)
                .withAttachStdin(true)
                .withAttachStdout(true)
                .withAttachStderr(true)
                .withHostConfig(hostConfig(spec))
                .exec()
                .getId());
  }

  private static HostConfig hostConfig(ContainerSpec spec) {
    HostConfig config =
        HostConfig.newHostConfig()
            .withNetworkMode("none")
            .withReadonlyRootfs(true)
            .withPrivileged(false)
            .withCapDrop(Capability.ALL)
            .withSecurityOpts(List.of("no-new-privileges"))
            // "none" is a private IPC namespace without the world-writable /dev/shm of "private".
            .withIpcMode("none")
            .withCgroupnsMode("private")
            .withMemory(spec.memoryBytes())
            .withMemorySwap(spec.memoryBytes())
            .withCpuPeriod(spec.cpuPeriodMicros())
            .withCpuQuota(spec.cpuQuotaMicros())
            .withPidsLimit(spec.pids())
            .withUlimits(
                List.of(
                    new Ulimit("nofile", spec.openFiles(), spec.openFiles()),
                    new Ulimit("core", 0L, 0L),
                    new Ulimit("fsize", spec.fileBytes(), spec.fileBytes())))
            .withTmpFs(Map.of("/tmp", spec.tmpfsOptions()))
            .withBinds(
                new Bind(
                    spec.datasetPath(), new Volume(ContainerSpec.DATASET_TARGET), AccessMode.ro))
            .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE))
            .withRestartPolicy(RestartPolicy.noRestart())
            .withAutoRemove(false);
    return spec.runtime().isEmpty() ? config : config.withRuntime(spec.runtime());
  }

  @Override
  public Attachment attach(String containerId, OutputListener listener) {
    return call(
        "attach to container " + containerId,
        () -> {
          ContainerInput input = new ContainerInput();
          StreamCallback callback = new StreamCallback(listener);
          streams
              .attachContainerCmd(containerId)
              .withStdIn(input)
              .withStdOut(true)
              .withStdErr(true)
              .withFollowStream(true)
              .exec(callback);
          try {
            if (!callback.awaitOpen(timeout)) {
              close(callback, input);
              throw new DockerException(
                  DockerException.Kind.UNAVAILABLE,
                  "The Docker daemon at "
                      + host
                      + " did not attach within "
                      + timeout.toMillis()
                      + " ms.",
                  callback.failure);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close(callback, input);
            throw new DockerException(
                DockerException.Kind.UNAVAILABLE, "Interrupted while attaching to a container.", e);
          }
          return new Attachment() {
            @Override
            public void send(byte[] bytes) {
              input.send(bytes);
            }

            @Override
            public void close() {
              DockerJavaPort.close(callback, input);
            }
          };
        });
  }

  private static void close(ResultCallback<?> callback, ContainerInput input) {
    input.close();
    try {
      callback.close();
    } catch (IOException e) {
      throw new DockerException(
          DockerException.Kind.DAEMON_ERROR, "Closing an attached stream failed: " + e, e);
    }
  }

  @Override
  public void start(String containerId) {
    call(
        "start container " + containerId,
        () -> {
          client.startContainerCmd(containerId).exec();
          return containerId;
        });
  }

  @Override
  public Optional<ContainerState> inspect(String containerId) {
    return call(
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
    return call(
        "wait for container " + containerId,
        () -> {
          try (WaitContainerResultCallback callback = new WaitContainerResultCallback()) {
            streams.waitContainerCmd(containerId).exec(callback);
            if (!callback.awaitCompletion(limit.toMillis(), TimeUnit.MILLISECONDS)) {
              return inspect(containerId);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (IOException e) {
            throw new DockerException(DockerException.Kind.DAEMON_ERROR, "Waiting failed: " + e, e);
          } catch (NotFoundException e) {
            return Optional.empty();
          }
          return inspect(containerId);
        });
  }

  @Override
  public void remove(String containerId) {
    call(
        "remove container " + containerId,
        () -> {
          try {
            client.removeContainerCmd(containerId).withForce(true).withRemoveVolumes(true).exec();
          } catch (NotFoundException | NotModifiedException e) {
            return false;
          }
          return true;
        });
  }

  @Override
  public List<ContainerSummary> list(Map<String, String> labels) {
    return call(
        "list containers",
        () -> {
          List<ContainerSummary> result = new ArrayList<>();
          for (Container container :
              client.listContainersCmd().withShowAll(true).withLabelFilter(labels).exec()) {
            result.add(
                new ContainerSummary(
                    container.getId(),
                    container.getState() == null ? "unknown" : container.getState(),
                    container.getLabels() == null ? Map.of() : container.getLabels()));
          }
          return result;
        });
  }

  @Override
  public void close() {
    try (streams) {
      client.close();
    } catch (IOException e) {
      throw new DockerException(
          DockerException.Kind.DAEMON_ERROR, "Closing the Docker client failed: " + e, e);
    }
  }

  private <T> T call(String what, Supplier<T> action) {
    try {
      return action.get();
    } catch (DockerException e) {
      throw e;
    } catch (NotFoundException e) {
      throw new DockerException(
          DockerException.Kind.NOT_FOUND, "Cannot " + what + ": " + reason(e), e);
    } catch (com.github.dockerjava.api.exception.DockerException e) {
      boolean refused =
          e.getHttpStatus() >= 400 && e.getHttpStatus() < 500 && e.getHttpStatus() != 409;
      throw new DockerException(
          refused ? DockerException.Kind.REFUSED : DockerException.Kind.DAEMON_ERROR,
          "Cannot " + what + ": " + reason(e),
          e);
    } catch (DockerClientException e) {
      throw new DockerException(
          DockerException.Kind.DAEMON_ERROR, "Cannot " + what + ": " + reason(e), e);
    } catch (RuntimeException e) {
      throw new DockerException(
          DockerException.Kind.UNAVAILABLE,
          "Cannot "
              + what
              + ": the Docker daemon at "
              + host
              + " does not answer ("
              + reason(e)
              + ").",
          e);
    }
  }

  private static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null ? root.getClass().getSimpleName() : message.strip();
  }

  /** Forwards frames; the end of the stream and its failure are the same news to the listener. */
  private static final class StreamCallback extends ResultCallback.Adapter<Frame> {
    private final OutputListener listener;
    private final CountDownLatch decided = new CountDownLatch(1);
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean open;
    private volatile @Nullable Throwable failure;

    StreamCallback(OutputListener listener) {
      this.listener = listener;
    }

    boolean awaitOpen(Duration limit) throws InterruptedException {
      return decided.await(limit.toMillis(), TimeUnit.MILLISECONDS) && open;
    }

    @Override
    public void onStart(Closeable stream) {
      super.onStart(stream);
      open = true;
      decided.countDown();
    }

    @Override
    public void onNext(Frame frame) {
      if (frame.getStreamType() == StreamType.STDOUT) {
        listener.stdout(frame.getPayload());
      } else if (frame.getStreamType() == StreamType.STDERR) {
        listener.stderr(frame.getPayload());
      }
    }

    @Override
    public void onError(Throwable throwable) {
      failure = throwable;
      end();
    }

    @Override
    public void onComplete() {
      end();
    }

    private void end() {
      decided.countDown();
      if (ended.compareAndSet(false, true)) {
        listener.closed();
      }
    }
  }
}
