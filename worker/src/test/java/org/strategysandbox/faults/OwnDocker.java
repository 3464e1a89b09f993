package org.strategysandbox.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.DockerException;
import org.strategysandbox.sandbox.DockerJavaPort;
import org.strategysandbox.sandbox.DockerPort;

/**
 * A Docker daemon of the test's own, on a small disk of its own in memory, so that it can be killed
 * and its disk filled while the machine's daemon serves others. Needs root.
 */
final class OwnDocker implements AutoCloseable {
  private static final String DISK = "1200m";
  private static final Duration START = Duration.ofMinutes(2);

  private final Path folder;
  private final Path disk;
  private final DockerPort port;
  private Process daemon;

  OwnDocker(Path folder) throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder);
    this.disk = Files.createDirectories(folder.resolve("disk"));
    run("mount", "-t", "tmpfs", "-o", "size=" + DISK, "chaos-docker", disk.toString());
    this.port = new DockerJavaPort(host(), Duration.ofSeconds(10));
    this.daemon = start();
  }

  String host() {
    return "unix://" + folder.resolve("docker.sock");
  }

  private Process start() throws IOException, InterruptedException {
    Files.deleteIfExists(folder.resolve("docker.pid"));
    Process started =
        new ProcessBuilder(
                // A daemon without a bridge removes docker0, which may be another daemon's.
                "unshare",
                "--net",
                "dockerd",
                "--host=" + host(),
                "--data-root=" + disk,
                "--exec-root=" + folder.resolve("exec"),
                "--pidfile=" + folder.resolve("docker.pid"),
                "--bridge=none",
                "--iptables=false",
                "--ip-forward=false",
                "--log-level=error")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
            .start();
    long deadline = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < deadline && started.isAlive()) {
      try {
        port.info();
        return started;
      } catch (DockerException e) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    started.destroyForcibly();
    throw new AssertionError("dockerd does not start:\n" + Files.readString(folder.resolve("log")));
  }

  /** Copies an image of the machine's daemon. */
  void load(String image) throws IOException, InterruptedException {
    List<Process> pipe =
        ProcessBuilder.startPipeline(
            List.of(
                new ProcessBuilder("docker", "save", image)
                    .redirectError(ProcessBuilder.Redirect.INHERIT),
                new ProcessBuilder("docker", "--host", host(), "load")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)));
    for (Process process : pipe) {
      if (process.waitFor() != 0) {
        throw new AssertionError("image " + image + " was not copied");
      }
    }
  }

  /** Kill -9; its containers lose their daemon. */
  void kill() throws InterruptedException {
    daemon.destroyForcibly();
    daemon.waitFor();
  }

  void startAgain() throws IOException, InterruptedException {
    daemon = start();
  }

  /** What somebody with access to the daemon might do to a run. False when it was over. */
  boolean killContainer(String id) throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder("docker", "--host", host(), "kill", id)
            .redirectErrorStream(true)
            .start();
    kill.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    return kill.waitFor() == 0;
  }

  /** Leaves no byte of its disk. */
  void fillDisk() throws IOException, InterruptedException {
    Process fill =
        new ProcessBuilder("dd", "if=/dev/zero", "of=" + disk.resolve("fill"), "bs=1M")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    fill.waitFor();
  }

  void freeDisk() throws IOException {
    Files.delete(disk.resolve("fill"));
  }

  /** Containers of an installation. */
  List<String> containers(String installation) {
    List<String> ids = new ArrayList<>();
    Map<String, String> labels = ContainerLabels.ofInstallation(installation);
    port.list(labels).forEach(container -> ids.add(container.id()));
    return ids;
  }

  @Override
  public void close() throws IOException {
    try {
      daemon.destroy();
      if (!daemon.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
      port.close();
      run("umount", "--recursive", "--lazy", disk.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + " failed; the chaos test needs root");
    }
  }
}
