package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.validation.Rule;

/** The contract of {@code validate}: one line a source, exit code 1 when one is refused. */
class ValidateCommandTest {
  @TempDir Path folder;

  @Test
  void oneJsonLineASourceWithPositionAndHint() throws IOException {
    Files.writeString(folder.resolve("a.py"), "position = data.get('price:收盤價') > 10\n");
    Files.writeString(folder.resolve("b.py"), "x = 1\nimport os\nos.system('id')\n");
    Cli.Result result = Cli.run("validate", "--json", folder.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    String[] lines = result.out().strip().split("\n");
    assertThat(lines).hasSize(2);
    JsonNode good = new ObjectMapper().readTree(lines[0]);
    assertThat(good.get("valid").asBoolean()).isTrue();
    assertThat(good.get("violations")).isEmpty();
    JsonNode bad = new ObjectMapper().readTree(lines[1]);
    assertThat(bad.get("file").asText()).endsWith("b.py");
    assertThat(bad.get("valid").asBoolean()).isFalse();
    JsonNode first = bad.get("violations").get(0);
    assertThat(first.get("line").asInt()).isEqualTo(2);
    assertThat(first.get("source").asText()).isEqualTo("import os");
    assertThat(first.get("rule").asText()).isNotEmpty();
    assertThat(first.get("hint").asText()).isNotEmpty();
    assertThat(bad.get("millis").asDouble()).isPositive();
  }

  @Test
  void sourcesOfAnyBytesGetAnAnswer() throws IOException {
    Files.write(folder.resolve("big.py"), "#".repeat(5_000_000).getBytes(StandardCharsets.UTF_8));
    Files.write(
        folder.resolve("bytes.py"), new byte[] {'x', '=', '"', (byte) 0xff, (byte) 0xfe, '"'});
    Files.write(folder.resolve("nul.py"), new byte[] {'x', '=', '1', 0});
    Cli.Result result = Cli.run("validate", "--json", folder.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out().lines()).hasSize(3).allMatch(line -> line.contains("\"valid\":false"));
    assertThat(result.out()).contains("source-too-large", "source-encoding");
  }

  @Test
  void terminalOutputCannotRepaintTheTerminal() throws IOException {
    Files.writeString(folder.resolve("e.py"), "import os # \u001b[2J\u202e\n");
    Cli.Result result = Cli.run("validate", folder.toString());
    assertThat(result.out())
        .contains("import os")
        .doesNotContain("\u001b")
        .doesNotContain("\u202e");
  }

  @Test
  void explainKnowsEveryRuleThatValidateNames() {
    Cli.Result all = Cli.run("explain");
    assertThat(all.exitCode()).isZero();
    assertThat(Rule.values()).isNotEmpty();
    for (Rule rule : Rule.values()) {
      Cli.Result one = Cli.run("explain", rule.id());
      assertThat(one.exitCode()).isZero();
      assertThat(one.out()).contains(rule.id(), "Why:", "Instead:");
      assertThat(all.out()).contains(rule.id());
    }
  }

  @Test
  void configPrintsWhatIsInForceAndWhoSetIt() {
    Cli.Result result = Cli.run("config", "--set", "limits.memory=1GiB");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("memory: 1GiB  # option");
  }
}
