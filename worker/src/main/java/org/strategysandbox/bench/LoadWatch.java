package org.strategysandbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records the machine's load average while something is measured. It contains what is measured; a
 * reader compares it with the number of processors.
 */
final class LoadWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LoadWatch.class);
  private static final Path LOAD = Path.of("/proc/loadavg");

  private final List<Double> samples = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService timer =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "load-watch");
            thread.setDaemon(true);
            return thread;
          });

  LoadWatch() {
    var unused = timer.scheduleAtFixedRate(this::sample, 0, 5, TimeUnit.SECONDS);
  }

  private void sample() {
    try {
      String text = Files.readString(LOAD);
      samples.add(Double.parseDouble(text.substring(0, text.indexOf(' '))));
    } catch (IOException e) {
      log.debug("this system does not tell its load", e);
    }
  }

  /** Load averages over one minute, one each five seconds; empty where the system tells none. */
  Distribution load() {
    return Distribution.of(samples);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
