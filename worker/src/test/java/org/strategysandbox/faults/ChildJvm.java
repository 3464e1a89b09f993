package org.strategysandbox.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product's jar in a process of its own that can be killed. */
final class ChildJvm implements AutoCloseable {
  private final String name;
  private final Process process;
  private final Pattern awaited;
  private final List<String> output = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<String> seen = new CompletableFuture<>();

  /**
   * @param awaited what it writes when it is ready; its first group is the answer of {@link #ready}
   */
  ChildJvm(FaultSetup setup, String awaited, List<String> arguments) throws IOException {
    this.name = arguments.get(0);
    this.awaited = Pattern.compile(awaited);
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            // They start often and live for seconds.
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-jar",
            setup.jar().toString()));
    command.addAll(arguments);
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Thread reader = new Thread(this::read, name + "-output");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
        Matcher matcher = awaited.matcher(line);
        if (matcher.find()) {
          seen.complete(matcher.group(1));
        }
      }
    } catch (IOException e) {
      output.add("output ended: " + e);
    }
    seen.completeExceptionally(new IllegalStateException(name + " ended"));
  }

  /** Blocks until it is ready. */
  String ready() throws InterruptedException {
    try {
      return seen.get(240, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(name + " is not ready:\n" + String.join("\n", output), e);
    }
  }

  /** Kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      throw new AssertionError(name + " survives being killed");
    }
  }

  /** Sends a signal by its name, such as STOP. */
  void signal(String name) throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start();
    if (kill.waitFor() != 0) {
      throw new AssertionError("signal " + name + " was not sent");
    }
  }

  /** SIGTERM; blocks until it has ended. */
  int terminate() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      throw new AssertionError(name + " does not end:\n" + String.join("\n", output));
    }
    return process.exitValue();
  }

  String output() {
    synchronized (output) {
      return String.join("\n", output);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
