package org.strategysandbox.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the daemon says of the containers of an installation, with its own clock. */
final class ContainerEvents implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ContainerEvents.class);

  private final Process process;
  private final Map<String, Map<String, Long>> nanosByContainer = new ConcurrentHashMap<>();

  private ContainerEvents(Process process) {
    this.process = process;
  }

  /** Listens from now on; needs the Docker client. */
  static ContainerEvents of(BenchSetup setup) {
    ProcessBuilder builder =
        new ProcessBuilder(
            "docker",
            "events",
            "--filter",
            "type=container",
            "--filter",
            "label=org.strategysandbox.installation=" + setup.config().container().installation(),
            "--format",
            "{{.TimeNano}} {{.Action}} {{.ID}}");
    builder.environment().put("DOCKER_HOST", setup.config().container().dockerHost().toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      ContainerEvents events = new ContainerEvents(builder.start());
      Thread reader = new Thread(events::read, "container-events");
      reader.setDaemon(true);
      reader.start();
      return events;
    } catch (IOException e) {
      throw new BenchException("The Docker client cannot be started: " + e, e);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        String[] fields = line.split(" ", -1);
        if (fields.length == 3) {
          nanosByContainer
              .computeIfAbsent(fields[2], id -> new ConcurrentHashMap<>())
              .putIfAbsent(fields[1], Long.parseLong(fields[0]));
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      log.debug("the events ended", e);
    }
  }

  /** Milliseconds between two events of each container that had both. */
  List<Double> between(String first, String second) {
    List<Double> millis = new ArrayList<>();
    BiConsumer<String, Map<String, Long>> add =
        (id, nanos) -> {
          Long begin = nanos.get(first);
          Long end = nanos.get(second);
          if (begin != null && end != null) {
            millis.add((end - begin) / 1e6);
          }
        };
    new HashMap<>(nanosByContainer).forEach(add);
    return millis;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
