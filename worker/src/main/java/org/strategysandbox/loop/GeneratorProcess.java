package org.strategysandbox.loop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An external command that writes the strategies: it gets one line of JSON for each iteration and
 * answers with one (docs/loop.md). What it says is bounded and trusted in nothing; how long it may
 * take, too.
 */
public final class GeneratorProcess implements CandidateSource {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ENDING = Duration.ofSeconds(5);
  private static final int MOST_WAITING = 1;

  /** A line, the end of its output, or what is wrong with it. */
  private record Said(@Nullable String line, @Nullable IOException problem) {}

  private final Process process;
  private final Duration timeout;
  private final int results;
  private final BlockingQueue<Said> said = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Thread reader;

  private GeneratorProcess(Process process, Duration timeout, int results) {
    this.process = process;
    this.timeout = timeout;
    this.results = results;
    this.reader = new Thread(this::read, "generator-output");
    reader.setDaemon(true);
  }

  /**
   * Starts one.
   *
   * @param command given to {@code sh -c}
   * @param timeout longest wait for one strategy
   * @param results how many of the latest iterations it is told of each time
   * @param messages hears the lines that it writes to standard error; anybody's text
   * @throws SourceException it cannot be started
   */
  public static GeneratorProcess start(
      String command, Duration timeout, int results, Consumer<String> messages)
      throws SourceException {
    Process process;
    try {
      process = new ProcessBuilder(List.of("/bin/sh", "-c", command)).start();
    } catch (IOException e) {
      throw new SourceException("The generator cannot be started: " + e.getMessage(), e);
    }
    GeneratorProcess generator = new GeneratorProcess(process, timeout, results);
    generator.reader.start();
    Thread errors = new Thread(() -> tell(process, messages), "generator-messages");
    errors.setDaemon(true);
    errors.start();
    return generator;
  }

  private static void tell(Process process, Consumer<String> messages) {
    BoundedLines lines = new BoundedLines(process.getErrorStream());
    while (true) {
      try {
        String line = lines.next();
        if (line == null) {
          return;
        }
        messages.accept(line);
      } catch (IOException e) {
        if (!process.isAlive()) {
          return;
        }
        messages.accept("(a line that cannot be shown: " + e.getMessage() + ")");
      }
    }
  }

  private void read() {
    BoundedLines lines = new BoundedLines(process.getInputStream());
    try {
      while (true) {
        Said next;
        try {
          next = new Said(lines.next(), null);
        } catch (IOException e) {
          next = new Said(null, e);
        }
        said.put(next);
        if (next.line() == null) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public @Nullable Candidate next(int iteration, LoopProgress progress)
      throws SourceException, InterruptedException {
    if (hasSpoken()) {
      throw new SourceException(
          "The generator wrote a line before it was asked for iteration " + iteration + ".", null);
    }
    ask(GeneratorRequest.of(iteration, progress, results) + "\n");
    Said answer = said.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
    if (answer == null) {
      throw new SourceException(
          "The generator gave no strategy within " + timeout.toSeconds() + " s.", null);
    }
    if (answer.problem() != null) {
      throw new SourceException(
          "The generator's line for iteration "
              + iteration
              + " cannot be used: "
              + answer.problem().getMessage(),
          answer.problem());
    }
    String line = answer.line();
    if (line == null) {
      throw new SourceException("The generator ended" + exitCode() + " without an answer.", null);
    }
    return parsed(iteration, line);
  }

  /** Whether a line waits that nobody has asked for. */
  boolean hasSpoken() {
    Said waiting = said.peek();
    return waiting != null && waiting.line() != null;
  }

  private String exitCode() throws InterruptedException {
    return process.waitFor(ENDING.toMillis(), TimeUnit.MILLISECONDS)
        ? " with exit code " + process.exitValue()
        : "ed its output";
  }

  private void ask(String request) throws SourceException {
    try {
      OutputStream input = process.getOutputStream();
      input.write(request.getBytes(StandardCharsets.UTF_8));
      input.flush();
    } catch (IOException e) {
      // It says more with its last line or its exit code.
    }
  }

  private static @Nullable Candidate parsed(int iteration, String line) throws SourceException {
    String where = "The generator's line for iteration " + iteration + " ";
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new SourceException(where + "is not JSON: " + e.getOriginalMessage(), e);
    }
    if (node.path("done").asBoolean(false)) {
      return null;
    }
    if (!node.path("code").isTextual()) {
      throw new SourceException(
          where + "has neither a text in the field 'code' nor \"done\": true.", null);
    }
    return new Candidate(
        node.path("name").asText("generated-" + iteration),
        node.get("code").textValue().getBytes(StandardCharsets.UTF_8));
  }

  /** Closes its input, and ends it and what it started when it does not end by itself. */
  @Override
  public void close() {
    List<ProcessHandle> family = process.descendants().toList();
    try {
      process.getOutputStream().close();
      if (process.waitFor(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
        family = family.stream().filter(ProcessHandle::isAlive).toList();
      }
    } catch (IOException e) {
      // Its input is closed already.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    reader.interrupt();
  }
}
