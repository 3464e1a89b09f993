package org.strategysandbox.config;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are broken or meant to harm get one clear problem. */
class HostileYamlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'kafka: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x\"]]' | Global tag is not allowed",
        "'limits: {memory: !!java.io.File /etc/passwd}' | Global tag is not allowed",
        "'limits: {memory: !local 1GiB}' | uses a YAML tag",
        "'limits: {memory: 1GiB, memory: 2GiB}' | is given twice",
        "'limits: {pids: &p 20}' | uses an anchor",
        "'limits: &l {minimum: *l}' | Number of aliases",
        "'limits: {<<: {pids: 20}}' | uses a YAML tag or merge",
        "'? [a, b] : 1' | key that is not a plain text",
        "'kafka: [' | malformed YAML",
        "'a: b: c' | malformed YAML",
        "'--- 1\n--- 2' | malformed YAML: but found another document",
        "just text | must be a section",
      })
  void isRefused(String yaml, String phrase) {
    assertThat(Loading.problems(yaml)).first().asString().contains(phrase);
  }

  @Test
  void billionLaughsAreNotExpanded() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(Loading.problems(yaml.toString())).singleElement().asString().contains("liases");
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(Loading.problems("kafka: " + "[".repeat(100_000)))
        .singleElement()
        .asString()
        .contains("Nesting Depth");
    assertThat(Loading.problems("kafka: " + "{a: ".repeat(1000)))
        .singleElement()
        .asString()
        .contains("Nesting Depth");
  }

  @Test
  void aHugeFileIsRefused() {
    assertThat(Loading.problems("#".repeat(10 << 20)))
        .singleElement()
        .asString()
        .contains("is larger than 1 MiB");
  }

  @Test
  void otherEncodingsAreRefused() {
    byte[] latin1 = {'#', ' ', (byte) 0xe9, '\n'};
    assertThat(Loading.problems(latin1, Map.of(), Map.of()))
        .singleElement()
        .asString()
        .endsWith("is not valid UTF-8");
    assertThat(Loading.problems("limits: {pids: 20}".getBytes(UTF_16), Map.of(), Map.of()))
        .singleElement()
        .asString()
        .endsWith("is not valid UTF-8");
    assertThat(Loading.problems("limits: {pids: 2\0}"))
        .singleElement()
        .asString()
        .contains("special characters are not allowed");
  }

  @Test
  void aByteOrderMarkIsAccepted() {
    byte[] yaml = "\ufefflimits: {pids: 20}".getBytes(UTF_8);
    assertThat(Loading.load(yaml, Map.of(), Map.of()).config().limits().pids()).isEqualTo(20);
  }

  @Test
  void problemsFitOnALine() {
    String noise = "\"\\e[31m\\n" + "x".repeat(9999) + "\"";
    assertThat(Loading.problems("limits: {memory: " + noise + "}")).allMatch(this::fitsOnALine);
    assertThat(Loading.problems("? " + noise + "\n: 1\n")).allMatch(this::fitsOnALine);
  }

  @Test
  void endlessProblemsAreCutShort() {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      yaml.append("k").append(i).append(": 1\n");
    }
    assertThat(Loading.problems(yaml.toString()))
        .hasSize(101)
        .last()
        .asString()
        .startsWith("has more problems than are listed here");
  }

  private boolean fitsOnALine(String problem) {
    return problem.length() < 700 && !problem.contains("\u001b") && !problem.contains("\n");
  }
}
