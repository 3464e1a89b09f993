package org.strategysandbox.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that survive a crash, and clear words for files that cannot be used. */
class HistoryFileTest {
  private static final HistoryRecord.Opened OPENED =
      new HistoryRecord.Opened(1, "loop-1", "2026-01-01T00:00:00Z");

  @TempDir private Path folder;

  private Path path() {
    return folder.resolve("history.jsonl");
  }

  private static HistoryRecord.Started started(int iteration) {
    return new HistoryRecord.Started(
        iteration, "loop-1-" + iteration, "n", "x = '\u2028\n'", "ab", "2026-01-01T00:00:00Z");
  }

  @Test
  void whatWasAppendedIsThereAgain() {
    try (HistoryFile history = HistoryFile.open(path())) {
      history.append(OPENED);
      history.append(started(1));
    }
    try (HistoryFile history = HistoryFile.open(path())) {
      assertThat(history.records()).containsExactly(OPENED, started(1));
      history.append(new HistoryRecord.NotRun(1, "why", "2026-01-01T00:00:01Z"));
    }
    try (HistoryFile history = HistoryFile.open(path())) {
      assertThat(history.records()).hasSize(3);
    }
  }

  @Test
  void aLineThatACrashLeftUnfinishedIsCutOff() throws IOException {
    try (HistoryFile history = HistoryFile.open(path())) {
      history.append(OPENED);
    }
    Files.writeString(path(), "{\"type\":\"started\",\"iter", StandardOpenOption.APPEND);
    try (HistoryFile history = HistoryFile.open(path())) {
      assertThat(history.records()).containsExactly(OPENED);
      history.append(started(1));
    }
    assertThat(Files.readAllLines(path())).hasSize(2);
    try (HistoryFile history = HistoryFile.open(path())) {
      assertThat(history.records()).containsExactly(OPENED, started(1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not JSON",
        "{\"type\":\"unheard_of\"}",
        "{\"type\":\"ended\",\"iteration\":\"many\"}",
        "{\"type\":\"not_run\",\"iteration\":1,\"iteration\":2}",
        "null",
        "[]",
        "{\"type\":\"opened\",\"format\":1,\"loop\":\"again\",\"at\":\"\"}"
      })
  void aMalformedLineIsNamed(String line) throws IOException {
    Files.write(path(), List.of(HistoryFile.toJson(OPENED), line));
    assertThatThrownBy(() -> HistoryFile.open(path()))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining(path() + " is malformed: line 2 ")
        .hasMessageContaining("Mend or remove the line");
    assertThat(Files.readAllLines(path())).as("nothing is changed").hasSize(2);
  }

  @Test
  void aFileOfSomethingElseIsNotWrittenTo() throws IOException {
    Files.writeString(path(), "{\"id\": \"s1\", \"code\": \"x\"}\n");
    assertThatThrownBy(() -> HistoryFile.open(path()))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("line 1");
    assertThat(path()).hasContent("{\"id\": \"s1\", \"code\": \"x\"}\n");
  }

  @Test
  void anotherFormatIsRefused() throws IOException {
    Files.writeString(path(), HistoryFile.toJson(new HistoryRecord.Opened(2, "l", "t")) + "\n");
    assertThatThrownBy(() -> HistoryFile.open(path()))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("has format 2, not 1");
  }

  @Test
  void aFullDiskIsNamed() {
    try (HistoryFile history = HistoryFile.open(Path.of("/dev/full"))) {
      assertThatThrownBy(() -> history.append(OPENED))
          .isInstanceOf(HistoryException.class)
          .hasMessageContaining("/dev/full cannot be written: No space left on device")
          .hasMessageContaining("goes on where it stopped");
      assertThat(history.records()).isEmpty();
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> HistoryFile.open(folder.resolve("none/history.jsonl")))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("cannot be opened: no such folder");
    assertThatThrownBy(() -> HistoryFile.open(folder)).isInstanceOf(HistoryException.class);
    // Where nobody may write, root included.
    assertThatThrownBy(() -> HistoryFile.open(Path.of("/proc/history.jsonl")))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("/proc/history.jsonl cannot be opened");
  }

  @Test
  void twoLoopsDoNotShareOne() {
    try (HistoryFile history = HistoryFile.open(path())) {
      assertThat(history.records()).isEmpty();
      assertThatThrownBy(() -> HistoryFile.open(path()))
          .isInstanceOf(HistoryException.class)
          .hasMessageContaining("held by another loop");
    }
  }

  @Test
  void nothingIsKeptWhereNothingIsKept() {
    try (HistoryFile history = HistoryFile.open(Path.of("/dev/null"))) {
      history.append(OPENED);
      assertThat(history.records()).containsExactly(OPENED);
    }
  }
}
