package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strategysandbox.config.LandlockMode;

/**
 * Keeps the profile in step with what strategies do: with it this work is done, and without any one
 * of its groups it is not, so that no group stays that nothing needs.
 */
@Tag("docker")
class ProfileGroupsTest {
  /** Asked of a descriptor as a courtesy, answered or not. */
  private static final String COURTESIES = "ioctl ";

  /** Without it the engine's own start spins for ever and nothing of ours runs. */
  private static final String OF_THE_ENGINE = "threads";

  private static final SandboxRequest WORK =
      RealSandbox.request(
          Duration.ofSeconds(20),
          "import os, select, signal, tempfile, threading, time",
          "import numpy as np",
          "folder = tempfile.mkdtemp()",
          "pd.DataFrame(np.eye(40) @ np.eye(40)).to_csv(folder + '/a.csv')",
          "assert os.listdir(folder) == ['a.csv']",
          "told = []",
          "thread = threading.Thread(target=told.append, args=(1,))",
          "thread.start(); thread.join()",
          "signal.signal(signal.SIGUSR1, lambda *_: told.append(2))",
          "signal.raise_signal(signal.SIGUSR1)",
          "before = time.monotonic(); time.sleep(0.05)",
          "assert time.monotonic() - before >= 0.05",
          "ends = os.pipe(); os.write(ends[1], b'x')",
          "assert select.select([ends[0]], [], [], 1)[0] == [ends[0]]",
          "assert (os.getpid(), os.getuid(), os.getgid()) == (1, 10001, 10001)",
          "assert told == [1, 2], told",
          "print('worked')");

  private static RealSandbox sandbox;

  @BeforeAll
  static void open() {
    sandbox = new RealSandbox();
  }

  @AfterAll
  static void nothingIsLeft() {
    try (RealSandbox open = sandbox) {
      assertThat(open.left()).isEmpty();
    }
  }

  static Stream<String> groups() throws IOException {
    List<String> groups = new ArrayList<>();
    for (JsonNode entry : profile().path("syscalls")) {
      // Some engines answer clone3 so by themselves, and others do not.
      if (entry.path("action").asText().equals("SCMP_ACT_ALLOW")) {
        groups.add(group(entry));
      }
    }
    return groups.stream()
        .filter(group -> !group.startsWith(COURTESIES) && !group.equals(OF_THE_ENGINE));
  }

  private static ObjectNode profile() throws IOException {
    return (ObjectNode) new ObjectMapper().readTree(SeccompProfile.builtIn());
  }

  private static String group(JsonNode entry) {
    return entry.path("comment").asText().split(":", 2)[0];
  }

  private static boolean works(String profile) throws InterruptedException {
    try (SandboxExecutor executor =
        sandbox.executor(new Containment(profile, LandlockMode.REQUIRED))) {
      return executor.run(WORK).stdout().equals("worked\n");
    } catch (SandboxUnavailableException e) {
      return false;
    }
  }

  @Test
  void theWholeProfileServes() throws Exception {
    assertThat(works(SeccompProfile.builtIn())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void everyGroupIsNeeded(String name) throws Exception {
    ObjectNode profile = profile();
    ArrayNode entries = (ArrayNode) profile.path("syscalls");
    int at =
        IntStream.range(0, entries.size())
            .filter(i -> group(entries.path(i)).equals(name))
            .findFirst()
            .orElseThrow();
    entries.remove(at);

    assertThat(works(profile.toString())).isFalse();
  }
}
