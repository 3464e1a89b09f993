package org.strategysandbox.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.config.ConfigLoader;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.event.ExecutionMode;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/** Direct runs with a shell script in the place of Python, which speaks the runner's frames. */
@Timeout(60)
class DirectExecutorTest {
  private static final String READY = "printf '\\000\\000\\000\\002\\020{}'\n";

  /** The runner's script has read its submission, a header of five bytes and {}. */
  private static final String TAKE = "head -c 7 >/dev/null\n";

  private static final String END = "printf '\\000\\000\\000\\000\\057'\n";

  @TempDir private Path folder;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private Duration wallClock = Duration.ofSeconds(20);

  @BeforeEach
  void runtime() throws IOException {
    Files.createDirectories(folder.resolve("runtime/sandbox_runner"));
    Files.createFile(folder.resolve("runtime/sandbox_runner/direct.py"));
    settings.put("direct.python", folder.resolve("python").toString());
    settings.put("direct.runtime", folder.resolve("runtime").toString());
    settings.put("dataset.worker_path", folder.toString());
    settings.put("container.start_timeout", "10s");
  }

  private SandboxConfig config() {
    return new ConfigLoader(Map.of(), folder.resolve("none.yaml")).load(null, settings).config();
  }

  private DirectExecutor executor(String script) throws Exception {
    Path python = folder.resolve("python");
    Files.writeString(python, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwxr-xr-x"));
    return DirectExecutor.open(config(), folder);
  }

  private SandboxRun run(String script) throws Exception {
    return executor(script)
        .run(
            new SandboxRequest(
                "{}".getBytes(StandardCharsets.UTF_8),
                new SandboxRequest.RunLimits(256L << 20, 1, wallClock, 48, 1000)));
  }

  /** A frame of some text. */
  private static String frame(String type, String text) {
    return String.format("printf '\\000\\000\\000\\%03o\\%s%s'%n", text.length(), type, text);
  }

  @Test
  void aRunBringsTheSameEvidenceAsAContainer() throws Exception {
    SandboxRun run =
        run(
            READY
                + TAKE
                + frame("021", "hello")
                + frame("040", "{}")
                + END
                + "echo raw >&2\nsleep 60\n");
    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.RESULT);
    assertThat(run.result()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
    assertThat(run.stdout()).isEqualTo("hello");
    assertThat(run.containerId()).isNull();
    assertThat(run.usage().wallMillis()).isLessThan(10_000);
  }

  @Test
  void nothingOfOurEnvironmentIsHandedOn() throws Exception {
    SandboxRun run =
        run(
            READY
                + TAKE
                + "env | cut -d= -f1 | sort | tr '\\n' ' ' >&2\nexec 2>&-\n"
                + frame("040", "{}")
                + END);
    assertThat(run.stderr().trim().split(" ", -1))
        .contains("PYTHONPATH", "PYTHONHASHSEED", "HOME")
        .isSubsetOf(
            "PATH",
            "PYTHONPATH",
            "PYTHONHASHSEED",
            "PYTHONDONTWRITEBYTECODE",
            "LANG",
            "LC_ALL",
            "TZ",
            "HOME",
            "TMPDIR",
            "OMP_NUM_THREADS",
            "OPENBLAS_NUM_THREADS",
            // Set by the shell itself.
            "PWD",
            "OLDPWD",
            "SHLVL",
            "_");
  }

  @Test
  void atItsDeadlineTheWholeGroupIsKilledAndNothingIsLeft() throws Exception {
    wallClock = Duration.ofMillis(500);
    Path pids = folder.resolve("pids");
    SandboxRun run =
        run(
            "exec setsid /bin/sh -c '"
                + READY.replace("'", "'\\''")
                + "sleep 600 & echo $! $$ >"
                + pids
                + "; wait'");
    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.TIMEOUT);
    for (String pid : Files.readString(pids).trim().split(" ", -1)) {
      await()
          .until(
              () ->
                  !ProcessHandle.of(Long.parseLong(pid)).map(ProcessHandle::isAlive).orElse(false));
    }
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.filter(f -> f.getFileName().toString().startsWith("strategy-direct-")))
          .noneMatch(f -> ours(f));
    }
  }

  private static boolean ours(Path path) {
    try {
      return Files.getLastModifiedTime(path).toMillis() > System.currentTimeMillis() - 5_000
          && Files.exists(path);
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void outputIsBounded() throws Exception {
    SandboxRun run =
        run(READY + TAKE + "while true; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa >&2; done");
    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.OUTPUT_LIMIT);
    assertThat(run.stderr()).hasSize(1000);
  }

  @Test
  void aProcessThatEndsWithoutAResultCrashed() throws Exception {
    SandboxRun run = run(READY + TAKE + "exit 42");
    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.CRASHED);
    assertThat(run.exitCode()).isEqualTo(42);
  }

  @Test
  void whatIsNoProtocolIsBroken() throws Exception {
    assertThat(run(READY + TAKE + "printf 'garbage'; sleep 60").ending())
        .isEqualTo(SandboxRun.Ending.PROTOCOL_BROKEN);
    assertThat(run(READY + TAKE + "exec >&- 2>&-; sleep 60").ending())
        .isEqualTo(SandboxRun.Ending.PROTOCOL_BROKEN);
  }

  @Test
  void memoryIsWatched() throws Exception {
    SandboxRun run =
        run(
            READY
                + TAKE
                + "exec python3 -c 'x = bytearray(600_000_000)\nimport time\ntime.sleep(60)'");
    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.OUT_OF_MEMORY);
    assertThat(run.usage().peakMemoryBytes()).isGreaterThan(256L << 20);
  }

  @Test
  void aRunnerThatIsNotReadyIsNobodysFault() {
    assertThatThrownBy(() -> run("echo no pandas >&2; exit 78"))
        .isInstanceOf(SandboxUnavailableException.class)
        .hasMessageContaining("ended before it was ready: no pandas");
    settings.put("container.start_timeout", "1s");
    assertThatThrownBy(() -> run("sleep 60"))
        .isInstanceOf(SandboxUnavailableException.class)
        .hasMessageContaining("not ready within 1 s");
  }

  @Test
  void whatIsMissingIsNamedWithItsSetting() throws Exception {
    settings.put("direct.python", "/nowhere/python");
    assertThatThrownBy(() -> DirectExecutor.open(config(), folder))
        .isInstanceOf(SandboxUnavailableException.class)
        .hasMessage("direct.python names no program that can be run: /nowhere/python");
    settings.remove("direct.python");
    assertThatThrownBy(() -> DirectExecutor.open(config(), folder))
        .hasMessageContaining("direct.python is not set");
    settings.put("direct.python", "/bin/sh");
    settings.put("direct.runtime", "elsewhere");
    assertThatThrownBy(() -> DirectExecutor.open(config(), folder))
        .hasMessageContaining("direct.runtime has no runner")
        .hasMessageContaining(folder.resolve("elsewhere").toString());
  }

  @Test
  void anOutcomeSaysThatItWasDirect() throws Exception {
    DirectExecutor executor =
        executor(READY + TAKE + frame("040", "{\"status\":\"succeeded\",\"position\":true}") + END);
    Path dataset = Files.createDirectory(folder.resolve("dataset"));
    StrategyResult result =
        (StrategyResult)
            Pipelines.trusting(dataset).process(Pipelines.submission().build(), 1, executor);
    assertThat(result.mode()).isEqualTo(ExecutionMode.DIRECT);
    assertThat(result.start()).isNull();
    assertThat(result.image()).isNull();
    assertThat(result.containerId()).isNull();
    assertThat(result.status()).isEqualTo(OutcomeStatus.FAILED);
    assertThat(result.failure())
        .isNotNull()
        .extracting(Failure::kind)
        .isEqualTo(FailureKind.INVALID_RESULT);
  }

  @Test
  void theWorkFolderIsRemovedWithoutFollowingLinks() throws Exception {
    Path precious = Files.createDirectory(folder.resolve("precious"));
    Files.createFile(precious.resolve("file"));
    Path made;
    try (WorkFolder work = WorkFolder.make(null)) {
      made = work.path();
      Files.createDirectories(made.resolve("a/b"));
      Files.createFile(made.resolve("a/b/c"));
      Files.createSymbolicLink(made.resolve("link"), precious);
    }
    assertThat(made).doesNotExist();
    assertThat(precious.resolve("file")).exists();
  }
}
