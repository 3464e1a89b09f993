package org.strategysandbox.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The protocol with the command that writes strategies, and what happens when it does not keep it.
 */
class GeneratorProcessTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private final List<String> messages = new CopyOnWriteArrayList<>();

  private GeneratorProcess start(String command, Duration timeout) throws SourceException {
    return GeneratorProcess.start(command, timeout, 2, messages::add);
  }

  @Test
  void isToldOfResultsAndNeverOfTheHoldout() throws Exception {
    Path asked = folder.resolve("asked");
    String command =
        "n=0; while read -r line; do n=$((n+1)); echo \"$line\" >>"
            + asked
            + "; echo \"{\\\"name\\\": \\\"g$n\\\", \\\"code\\\": \\\"$n x\\\"}\"; done";
    try (CandidateSource generator = start(command, LONG)) {
      LoopProgress progress = new Loops(folder).run(4, generator);
      assertThat(progress.ended())
          .extracting(HistoryRecord.Ended::name)
          .containsExactly("g1", "g2", "g3", "g4");
    }
    List<String> lines = Files.readAllLines(asked);
    assertThat(lines)
        .hasSize(4)
        .noneMatch(line -> line.contains("77.75") || line.contains("oldout"));
    JsonNode last = new ObjectMapper().readTree(lines.get(3));
    assertThat(last.path("protocol").intValue()).isEqualTo(1);
    assertThat(last.path("iteration").intValue()).isEqualTo(4);
    assertThat(last.path("results")).hasSize(2);
    JsonNode third = last.path("results").path(1);
    assertThat(third.path("iteration").intValue()).isEqualTo(3);
    assertThat(third.path("status").textValue()).isEqualTo("succeeded");
    assertThat(third.path("feedback").textValue()).isEqualTo("feedback on 3 x");
    assertThat(third.path("metrics").path("daily_sharpe").doubleValue()).isEqualTo(3);
    assertThat(third.path("duplicateOf").path("by").textValue()).isEqualTo("positions");
    assertThat(last.path("champion").path("code").textValue()).isEqualTo("1 x");
    assertThat(new ObjectMapper().readTree(lines.get(0)).path("results")).isEmpty();
  }

  @Test
  void theExampleOfTheDocumentationWorks() throws Exception {
    Path example = Path.of("../docs/examples/loop_generator.py").toAbsolutePath();
    try (CandidateSource generator = start("exec python3 " + example, LONG)) {
      Candidate first = Objects.requireNonNull(generator.next(1, new LoopProgress()));
      assertThat(first.name()).isEqualTo("average_10");
      assertThat(new String(first.code(), StandardCharsets.UTF_8)).contains("average(10)");
      assertThat(generator.next(2, new LoopProgress())).isNotNull();
    }
    assertThat(messages).isNotEmpty().allMatch(line -> line.startsWith("last: none"));
  }

  @Test
  void maySayThatItIsDone() throws Exception {
    try (CandidateSource generator = start("read -r x; echo '{\"done\": true}'", LONG)) {
      assertThat(generator.next(1, new LoopProgress())).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "echo nonsense | iteration 1 is not JSON",
        "echo '[]' | iteration 1 has neither a text in the field 'code'",
        "echo '{\"code\": 5}' | iteration 1 has neither",
        "exit 7 | ended with exit code 7 without an answer",
        "printf '\\377\\n' | cannot be used: it is not UTF-8",
        "head -c 2000000 /dev/zero | it is longer than 1048576 bytes",
        "/nowhere/generator | ended with exit code 127",
      })
  void whatCannotBeUsedIsNamed(String command, String message) throws Exception {
    try (CandidateSource generator = start("read -r x; " + command, LONG)) {
      assertThatThrownBy(() -> generator.next(1, new LoopProgress()))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining(message);
    }
  }

  @Test
  void anAnswerThatNobodyAskedForIsNotTakenForAnother() throws Exception {
    try (GeneratorProcess generator =
        start("read -r x; echo '{\"code\": \"1\"}'; echo '{\"code\": \"2\"}'; read -r x", LONG)) {
      assertThat(generator.next(1, new LoopProgress())).isNotNull();
      Awaitility.await().until(generator::hasSpoken);
      assertThatThrownBy(() -> generator.next(2, new LoopProgress()))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("before it was asked for iteration 2");
    }
  }

  @Test
  void isNotWaitedForWithoutEndAndLeavesNoProcess() throws Exception {
    CandidateSource generator = start("sleep 600 & echo $! >&2; wait", Duration.ofMillis(300));
    try (generator) {
      assertThatThrownBy(() -> generator.next(1, new LoopProgress()))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("gave no strategy within");
    }
    long sleeper = Long.parseLong(messages.get(0));
    Awaitility.await().until(() -> ProcessHandle.of(sleeper).map(p -> !p.isAlive()).orElse(true));
  }

  @Test
  void linesOfAStreamAreReadAsTheyAreNeeded() throws Exception {
    String lines = "{\"name\":\"a\",\"py\":\"1\"}\n\n{\"py\":\"2\"}\n{\"py\":3}\nnot JSON\n";
    CandidateSource stream =
        new StreamedCandidates(
            new java.io.ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "py", "name");
    assertThat(Objects.requireNonNull(stream.next(1, new LoopProgress())).name()).isEqualTo("a");
    assertThat(Objects.requireNonNull(stream.next(2, new LoopProgress())).name())
        .isEqualTo("line-2");
    assertThatThrownBy(() -> stream.next(3, new LoopProgress()))
        .hasMessage("line 3 has no text in the field 'py'");
    assertThatThrownBy(() -> stream.next(4, new LoopProgress()))
        .hasMessageStartingWith("line 4 is not JSON");
    assertThat(stream.next(5, new LoopProgress())).isNull();
  }

  @Test
  void aStreamThatIsGivenAgainIsReadToItsPlace() throws Exception {
    String lines = "{\"code\":\"1\"}\n{\"code\":\"2\"}\n";
    CandidateSource stream =
        new StreamedCandidates(
            new java.io.ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "code", "id");
    assertThat(Objects.requireNonNull(stream.next(2, new LoopProgress())).code())
        .isEqualTo(new byte[] {'2'});
  }
}
