package org.strategysandbox.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A worker in a process of its own, as it is delivered; its log goes to a file. */
final class WorkerProcess implements AutoCloseable {
  private static final String READY = "worker ready";
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofMinutes(1);

  private final Process process;
  private final Path log;
  private final double readyMillis;

  private WorkerProcess(Process process, Path log, double readyMillis) {
    this.process = process;
    this.log = log;
    this.readyMillis = readyMillis;
  }

  /**
   * Starts one and waits until it takes submissions.
   *
   * @param settings {@code key=value} on top of its configuration
   * @throws BenchException if it does not get there
   */
  static WorkerProcess start(BenchSetup setup, String name, List<String> settings)
      throws InterruptedException {
    List<String> command = new ArrayList<>(setup.worker());
    settings.forEach(setting -> command.addAll(List.of("--set", setting)));
    Path log = setup.work().resolve(name + ".log");
    long begin = System.nanoTime();
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new BenchException("The worker cannot be started: " + e, e);
    }
    CompletableFuture<Double> ready = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(process, log, begin, ready), "worker-output");
    reader.setDaemon(true);
    reader.start();
    try {
      return new WorkerProcess(process, log, ready.get(START.toSeconds(), TimeUnit.SECONDS));
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new BenchException("The worker did not get ready:\n" + end(log), e);
    } catch (InterruptedException e) {
      process.destroy();
      throw e;
    }
  }

  private static void read(Process process, Path log, long begin, CompletableFuture<Double> ready) {
    try (Writer out = Files.newBufferedWriter(log);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        if (line.equals(READY)) {
          ready.complete((System.nanoTime() - begin) / 1e6);
        }
        out.write(line);
        out.write('\n');
        out.flush();
        line = lines.readLine();
      }
      ready.completeExceptionally(new BenchException("its output ended"));
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
  }

  private static String end(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException e) {
      return "(its log cannot be read: " + e + ")";
    }
  }

  /** Milliseconds from the order to start it until it said that it is ready. */
  double readyMillis() {
    return readyMillis;
  }

  /** Resident memory; empty where it is not to be seen. */
  OptionalLong residentBytes() {
    return ProcessFigures.residentBytes(process.pid());
  }

  /** Stops it as an operator would. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new BenchException(
            "The worker did not end within " + STOP.toSeconds() + " s:\n" + end(log));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
