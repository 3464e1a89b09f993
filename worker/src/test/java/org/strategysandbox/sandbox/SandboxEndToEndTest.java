package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hostile and harmless code in real containers; after each, none of them is left. */
@Tag("docker")
class SandboxEndToEndTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final RealSandbox sandbox = new RealSandbox();
  private final SandboxExecutor executor = sandbox.executor();

  @AfterEach
  void nothingIsLeft() {
    try (sandbox) {
      executor.close();
      assertThat(sandbox.left()).isEmpty();
    }
  }

  private SandboxRun run(Duration wallClock, String... lines) throws Exception {
    return executor.run(RealSandbox.request(wallClock, lines));
  }

  private SandboxRun run(String... lines) throws Exception {
    return run(LONG, lines);
  }

  @Test
  void printedTextComesOut() throws Exception {
    SandboxRun run = run("print('hello 價')");

    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.RESULT);
    assertThat(run.stdout()).isEqualTo("hello 價\n");
    assertThat(run.timings().phases().ready()).isPositive();
    assertThat(executor.awaitRemovals(Duration.ofSeconds(5))).isTrue();
  }

  @Test
  void exceptionIsAResult() throws Exception {
    SandboxRun run = run("x = 1", "raise KeyError('no such key')");

    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.RESULT);
    assertThat(run.result()).asString().contains("strategy_error").contains("no such key");
  }

  @Test
  void endlessLoopTimesOut() throws Exception {
    SandboxRun run = run(Duration.ofSeconds(2), "print('so far')", "while True: pass");

    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.TIMEOUT);
    assertThat(run.stdout()).isEqualTo("so far\n");
    assertThat(run.usage().wallMillis()).isBetween(2_000L, 4_000L);
  }

  @Test
  void memoryHogIsKilled() throws Exception {
    SandboxRun run = run("x = [b'x' * (1 << 20) for _ in range(1000)]", "print('never')");

    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.OUT_OF_MEMORY);
    assertThat(run.stdout()).isEmpty();
  }

  @Test
  void endlessPrintIsStopped() throws Exception {
    SandboxRun run = run("while True: print('x' * 1000)");

    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.OUTPUT_LIMIT);
    assertThat(run.stdout()).hasSize(64 << 10);
  }

  @Test
  void endlessPrintPastTheRunnerIsStopped() throws Exception {
    SandboxRun run = run("import os", "while True: os.write(2, b'x' * 1000)");

    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.OUTPUT_LIMIT);
  }

  @Test
  void exitCodeOfAKillIsStillACrash() throws Exception {
    SandboxRun run = run("import os", "os._exit(137)");

    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.CRASHED);
    assertThat(run.exitCode()).isEqualTo(137);
  }

  /**
   * Whether closing ends the attached streams depends on the runtime; it must not look like ours.
   */
  @Test
  void closedStreamsAreTheStrategysFault() throws Exception {
    SandboxRun run =
        run(Duration.ofSeconds(2), "import os", "os.closerange(0, 1024)", "while True: pass");

    assertThat(run.ending()).isIn(SandboxRun.Ending.PROTOCOL_BROKEN, SandboxRun.Ending.TIMEOUT);
  }

  @Test
  void forgedFramesBreakTheProtocolAtMost() throws Exception {
    SandboxRun run =
        run(
            "import os",
            "for fd in range(3, 256):",
            "    try: os.write(fd, b'\\xff' * 64)",
            "    except OSError: pass");

    assertThat(run.ending()).isIn(SandboxRun.Ending.PROTOCOL_BROKEN, SandboxRun.Ending.RESULT);
  }

  @Test
  void onlyTmpIsWritable() throws Exception {
    SandboxRun run =
        run(
            "for path in ('/x', '/etc/x', '/dataset/x', '/dev/x', '/dev/shm/x', '/opt/x', '/tmp/x'):",
            "    try:",
            "        with open(path, 'w') as f: f.write('x')",
            "        print('wrote', path)",
            "    except OSError: pass");

    assertThat(run.stdout()).isEqualTo("wrote /tmp/x\n");
  }

  @Test
  void filesAreBoundedInSizeAndNumber() throws Exception {
    SandboxRun run =
        run(
            "import errno",
            "try:",
            "    for i in range(5000): open(f'/tmp/{i}', 'w').close()",
            "except OSError as e: print(i < 1024, errno.errorcode[e.errno])");

    assertThat(run.stdout()).isEqualTo("True ENOSPC\n");
  }

  @Test
  void networkIsUnreachable() throws Exception {
    SandboxRun run =
        run(
            "try:",
            "    import socket",
            "    socket.create_connection(('192.0.2.1', 80), timeout=2)",
            "    print('connected')",
            "except OSError as e: print('refused')",
            "try: print([l.split(':')[0].strip() for l in open('/proc/net/dev') if ':' in l])",
            "except OSError: print(['lo'])");

    assertThat(run.stdout()).startsWith("refused\n").contains("lo").doesNotContain("eth");
  }

  @Test
  void forkBombIsBounded() throws Exception {
    SandboxRun run =
        run(
            "import os, time",
            "children = 0",
            "try:",
            "    while children < 10_000:",
            "        if os.fork() == 0: time.sleep(60)",
            "        children += 1",
            "except OSError: print('stopped', children < 48, flush=True)");

    assertThat(run.stdout()).isEqualTo("stopped True\n");
  }

  @Test
  void refusedThreadsAreCounted() throws Exception {
    SandboxRun run =
        run(
            "import threading, time",
            "try:",
            "    for i in range(1000):",
            "        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()",
            "except RuntimeError: print('stopped', i < 48)");

    assertThat(run.ending()).isEqualTo(SandboxRun.Ending.RESULT);
    assertThat(run.stdout()).isEqualTo("stopped True\n");
    if (run.usage().cpuMillis() != null) {
      assertThat(run.usage().refusedPids()).as("counters can be read here").isPositive();
    }
  }

  @Test
  void cancelledRunStopsAtOnce() throws Exception {
    AtomicReference<Throwable> outcome = new AtomicReference<>();
    Thread runner =
        new Thread(() -> outcome.set(catchThrowable(() -> run("while True: pass"))), "cancelled");
    runner.start();
    await().atMost(LONG).until(this::isRunning);

    runner.interrupt();
    runner.join(TimeUnit.SECONDS.toMillis(5));

    assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
  }

  @Test
  void killByAnOperatorIsNotTheStrategysFault() throws Exception {
    CompletableFuture<SandboxRun> run =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return run("while True: print('x', flush=True) or __import__('time').sleep(1)");
              } catch (Exception e) {
                throw new java.util.concurrent.CompletionException(e);
              }
            });
    await().atMost(LONG).until(this::isRunning);
    try (DockerClient operator = RealSandbox.rawClient()) {
      operator.killContainerCmd(sandbox.left().get(0).id()).exec();
    }

    assertThat(catchThrowable(() -> run.get(20, TimeUnit.SECONDS)))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            SandboxUnavailableException.class, failure -> assertThat(failure.retryable()).isTrue());
  }

  private boolean isRunning() {
    return sandbox.left().stream().anyMatch(container -> container.state().equals("running"));
  }
}
