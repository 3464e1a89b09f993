package org.strategysandbox.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.event.ExecutionMode;
import org.strategysandbox.sandbox.RunnerProcess;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/**
 * Runs strategies as plain processes of this machine, one process a run, without Docker: same
 * runner, same limits of time, memory and output, and no isolation at all. The process gets a
 * cleared environment, a working folder of its own and a process group that is killed at its end;
 * started as root, it gives up root. Thread-safe.
 */
public final class DirectExecutor implements StrategyExecutor {
  private static final Logger log = LoggerFactory.getLogger(DirectExecutor.class);
  private static final String ENTRY = "from sandbox_runner.direct import main; main()";

  private final SandboxConfig config;
  private final Path python;
  private final Path runtime;
  private final Path dataset;
  private final boolean root;

  private DirectExecutor(SandboxConfig config, Path python, Path runtime, boolean root) {
    this.config = config;
    this.python = python;
    this.runtime = runtime;
    this.dataset = config.dataset().workerPath().toAbsolutePath();
    this.root = root;
  }

  /**
   * Checks what it needs on this machine.
   *
   * @param home where a relative {@code direct.runtime} starts
   * @throws SandboxUnavailableException the interpreter or the runner is missing; the message says
   *     which setting names it
   */
  public static DirectExecutor open(SandboxConfig config, Path home)
      throws SandboxUnavailableException {
    Optional<Path> python = config.direct().python();
    if (python.isEmpty()) {
      throw missing(
          "direct.python is not set: without a sandbox, strategies need a Python 3.11 of this"
              + " machine with the libraries of deploy/sandbox-image/requirements.txt");
    }
    if (!Files.isExecutable(python.get()) || Files.isDirectory(python.get())) {
      throw missing("direct.python names no program that can be run: " + python.get());
    }
    Path runtime = home.resolve(config.direct().runtime()).toAbsolutePath().normalize();
    if (!Files.isRegularFile(runtime.resolve("sandbox_runner/direct.py"))) {
      throw missing("direct.runtime has no runner (sandbox_runner/direct.py): " + runtime);
    }
    return new DirectExecutor(config, python.get(), runtime, isRoot());
  }

  private static SandboxUnavailableException missing(String what) {
    return new SandboxUnavailableException(what, false, false, null);
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException e) {
      return System.getProperty("user.name", "").equals("root");
    }
  }

  @Override
  public ExecutionMode mode() {
    return ExecutionMode.DIRECT;
  }

  @Override
  public String datasetPath() {
    return dataset.toString();
  }

  /**
   * Blocks until the end of the strategy, however it ends; nothing of it is left.
   *
   * @throws SandboxUnavailableException the runner cannot be started
   */
  @Override
  public SandboxRun run(SandboxRequest request)
      throws SandboxUnavailableException, InterruptedException {
    try (WorkFolder work = workFolder();
        RunnerProcess process = start(work.path(), request.limits())) {
      process.awaitReady(config.container().startTimeout());
      log.warn(
          "a strategy runs as process {} of this machine, WITHOUT a sandbox: it is not isolated",
          process.pid());
      return process.run(request);
    }
  }

  private WorkFolder workFolder() throws SandboxUnavailableException {
    try {
      return WorkFolder.make(root ? config.container().user() : null);
    } catch (IOException e) {
      throw new SandboxUnavailableException("No working folder can be made: " + e, false, false, e);
    }
  }

  private RunnerProcess start(Path work, SandboxRequest.RunLimits limits)
      throws SandboxUnavailableException {
    ProcessBuilder command = new ProcessBuilder(command(work)).directory(work.toFile());
    Map<String, String> environment = command.environment();
    environment.clear();
    environment.putAll(environment(work));
    try {
      return RunnerProcess.start(
          command,
          new RunnerProcess.Bounds(
              limits.outputBytes(),
              config.limits().files(),
              config.limits().fileBytes().bytes(),
              config.limits().positionBytes().bytes()));
    } catch (IOException e) {
      throw new SandboxUnavailableException(
          "The runner cannot be started: " + e.getMessage(), false, false, e);
    }
  }

  private List<String> command(Path work) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(python.toString(), "-P", "-s", "-c", ENTRY));
    command.add("--dataset=" + dataset);
    command.add("--work=" + work);
    command.add("--output=" + work.resolve("output"));
    command.add("--parent=" + ProcessHandle.current().pid());
    command.add("--open-files=" + config.limits().openFiles());
    command.add("--file-bytes=" + config.limits().tmpfs().bytes());
    if (root) {
      command.add("--user=" + config.container().user());
    }
    return command;
  }

  /** As in the image; of this process's own variables nothing is handed on. */
  private Map<String, String> environment(Path work) {
    return Map.ofEntries(
        Map.entry("PATH", "/usr/local/bin:/usr/bin:/bin"),
        Map.entry("PYTHONPATH", runtime.toString()),
        Map.entry("PYTHONHASHSEED", "0"),
        Map.entry("PYTHONDONTWRITEBYTECODE", "1"),
        Map.entry("LANG", "C.UTF-8"),
        Map.entry("LC_ALL", "C.UTF-8"),
        Map.entry("TZ", "UTC"),
        Map.entry("HOME", work.toString()),
        Map.entry("TMPDIR", work.toString()),
        Map.entry("OMP_NUM_THREADS", "1"),
        Map.entry("OPENBLAS_NUM_THREADS", "1"));
  }
}
