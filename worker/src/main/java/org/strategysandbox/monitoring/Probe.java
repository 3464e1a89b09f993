package org.strategysandbox.monitoring;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a dependency at a steady pace and remembers the answer, so that nobody who asks for health
 * waits for it. A question that hangs counts as unanswered.
 */
public final class Probe implements Check, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Probe.class);

  private final String name;
  private final Question question;
  private final Duration pace;
  private final Duration patience;
  private final LongSupplier nanos;
  private final ScheduledExecutorService scheduler;
  private volatile Answer last;

  private record Answer(long at, Optional<String> problem) {}

  /** A question to a dependency. */
  @FunctionalInterface
  public interface Question {
    /**
     * What is wrong, empty when nothing is.
     *
     * @throws Exception the dependency does not answer
     */
    Optional<String> ask() throws Exception;
  }

  public Probe(String name, Duration pace, Duration patience, Question question) {
    this(name, pace, patience, question, System::nanoTime);
  }

  /**
   * @param patience after which an answer is too old to count
   */
  Probe(String name, Duration pace, Duration patience, Question question, LongSupplier nanos) {
    this.name = name;
    this.question = question;
    this.pace = pace;
    this.patience = patience;
    this.nanos = nanos;
    this.last = new Answer(nanos.getAsLong(), Optional.of("not asked yet"));
    this.scheduler =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "probe-" + name);
              thread.setDaemon(true);
              return thread;
            });
  }

  public void start() {
    var unused =
        scheduler.scheduleWithFixedDelay(this::ask, 0, pace.toMillis(), TimeUnit.MILLISECONDS);
  }

  void ask() {
    Optional<String> problem;
    try {
      problem = question.ask();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    } catch (Exception e) {
      problem = Optional.of(String.valueOf(e.getMessage()));
    }
    if (problem.isPresent() != last.problem().isPresent()) {
      log.info("{}: {}", name, problem.orElse("well"));
    }
    last = new Answer(nanos.getAsLong(), problem);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> problem() {
    Answer answer = last;
    if (nanos.getAsLong() - answer.at() > patience.toNanos()) {
      return Optional.of("no answer for " + patience.toSeconds() + " s");
    }
    return answer.problem();
  }

  @Override
  public void close() {
    scheduler.shutdownNow();
  }
}
