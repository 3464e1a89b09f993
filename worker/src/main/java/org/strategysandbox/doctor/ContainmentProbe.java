package org.strategysandbox.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program that tries what a strategy must not be able to do, and what the findings of its output
 * are. The program is ours, so what it prints can be believed.
 */
public final class ContainmentProbe {
  private static final Map<String, String> REMEDIES =
      Map.of(
          "profile",
          "container.seccomp must name a profile that refuses this; the daemon must apply it"
              + " (docker info: seccomp).",
          "files",
          "Look at container.landlock and at the mounts of the image.",
          "memory",
          "Look at the daemon's log: the kernel refuses a filter of system calls.");

  private ContainmentProbe() {}

  /** The source to run without validation. */
  public static String code() {
    try (InputStream source = ContainmentProbe.class.getResourceAsStream("probe.py")) {
      if (source == null) {
        throw new IllegalStateException("probe.py is not packaged");
      }
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One finding a group.
   *
   * @param stdout lines {@code GROUP held|open WHAT}
   */
  public static List<Finding> findings(String stdout) {
    Map<String, Integer> held = new TreeMap<>();
    Map<String, List<String>> open = new TreeMap<>();
    for (String line : stdout.lines().toList()) {
      String[] parts = line.split(" ", 3);
      if (parts.length == 3 && REMEDIES.containsKey(parts[0])) {
        held.putIfAbsent(parts[0], 0);
        if (parts[1].equals("held")) {
          held.merge(parts[0], 1, Integer::sum);
        } else {
          open.computeIfAbsent(parts[0], group -> new ArrayList<>()).add(parts[2]);
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, String> group : new TreeMap<>(REMEDIES).entrySet()) {
      List<String> escaped = open.getOrDefault(group.getKey(), List.of());
      int count = held.getOrDefault(group.getKey(), 0);
      findings.add(
          escaped.isEmpty() && count > 0
              ? Finding.pass(group.getKey(), count + " attempts in a test container were refused")
              : Finding.fail(
                  group.getKey(),
                  escaped.isEmpty()
                      ? "the test container reported nothing"
                      : "a strategy could: " + String.join(", ", escaped),
                  group.getValue()));
    }
    return findings;
  }
}
