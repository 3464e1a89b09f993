package org.strategysandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
  private static final MachineFacts MACHINE =
      new MachineFacts("processor", 2, 8L << 30, "Linux 6", "Java 17", "20.10");

  @TempDir Path folder;

  @Test
  void aPageNamesTheMachineAndItsLoad() throws Exception {
    page(Distribution.of(0.5, 1.5));

    assertThat(Files.readString(folder.resolve("page.md")))
        .startsWith("# Title\n")
        .contains("processor, 2 cores, 8 GiB", "0.5 to 1.5", "figures")
        .doesNotContain("Others used the machine");
  }

  @Test
  void aPageOfABusyMachineSaysSo() throws Exception {
    page(Distribution.of(9));

    assertThat(Files.readString(folder.resolve("page.md"))).contains("Others used the machine");
  }

  @Test
  void rawFiguresAreOneRowEach() throws Exception {
    new ReportFolder(folder)
        .csv("raw.csv", "a,b", Stream.of(List.of("x", 1.23456), List.of("y", 2)));

    assertThat(Files.readString(folder.resolve("raw/raw.csv"))).isEqualTo("a,b\nx,1.235\ny,2\n");
  }

  private void page(Distribution load) {
    new ReportFolder(folder).page("page.md", "Title", MACHINE, load, "figures");
  }
}
