package org.strategysandbox.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.sandbox.DockerException;
import org.strategysandbox.sandbox.DockerJavaPort;
import org.strategysandbox.sandbox.DockerPort.OutputListener;
import org.strategysandbox.sandbox.ToolSpec;
import org.strategysandbox.sandbox.ToolSpec.Mount;

/**
 * Runs {@code dataset_tools} inside the sandbox image, with its output on this process's streams.
 */
final class DatasetTool {
  private DatasetTool() {}

  /**
   * Blocks until the tool ends.
   *
   * @param owner the tool runs as the owner of this path when this process is root, else as this
   *     process's user
   * @return its exit code
   */
  static int run(SandboxConfig config, List<String> arguments, List<Mount> mounts, Path owner) {
    String image = config.container().image();
    try (DockerJavaPort docker = Services.docker(config)) {
      return docker.runTool(
          new ToolSpec(
              image,
              List.of("python3", "-P", "-s", "-m", "dataset_tools"),
              arguments,
              user(owner),
              mounts),
          new Console());
    } catch (DockerException e) {
      if (e.kind() == DockerException.Kind.NOT_FOUND) {
        throw CliException.dependency(
            "The Docker daemon has no image " + image + ".", "scripts/quickstart.sh builds it.", e);
      }
      throw e;
    }
  }

  private static String user(Path owner) {
    try {
      Path process = Path.of("/proc/self");
      boolean root = Files.getAttribute(process, "unix:uid").equals(0);
      Path path = root ? owner : process;
      return Files.getAttribute(path, "unix:uid") + ":" + Files.getAttribute(path, "unix:gid");
    } catch (IOException e) {
      throw CliException.usage(
          "Cannot look at " + owner + ": " + e, "Check the path and its permissions.");
    }
  }

  /** Copies bytes through; the tool is ours. */
  private static final class Console implements OutputListener {
    @Override
    public void stdout(byte[] bytes) {
      write(System.out, bytes);
    }

    @Override
    public void stderr(byte[] bytes) {
      write(System.err, bytes);
    }

    private static void write(PrintStream stream, byte[] bytes) {
      stream.write(bytes, 0, bytes.length);
      stream.flush();
    }

    @Override
    public void closed() {}
  }
}
