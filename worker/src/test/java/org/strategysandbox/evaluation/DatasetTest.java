package org.strategysandbox.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetTest {
  private static final double[][] PRICES = {{1, 2}, {3, 4}, {5, 6}};

  @TempDir Path folder;
  private TestDataset files;

  @BeforeEach
  void writePrices() {
    files =
        new TestDataset(folder, new int[] {10, 20, 30}, 2).panel("etl:adj_close", "day", PRICES);
  }

  @Test
  void readsDaysSymbolsAndPanels() throws Exception {
    Dataset dataset = files.open();
    assertThat(dataset.id()).isEqualTo("test");
    assertThat(dataset.dayCount()).isEqualTo(3);
    assertThat(dataset.day(2)).isEqualTo(LocalDate.ofEpochDay(30));
    assertThat(dataset.dayAtOrAfter(LocalDate.ofEpochDay(11))).isEqualTo(1);
    assertThat(dataset.dayAtOrAfter(LocalDate.MAX)).isEqualTo(3);
    assertThat(dataset.symbols()).containsExactly("1101", "1102");
    assertThat(dataset.keys()).containsExactly("etl:adj_close");
    assertThat(dataset.panel("etl:adj_close").value(1, 1)).isEqualTo(4);
    byte[] manifest = Files.readAllBytes(folder.resolve("manifest.json"));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(manifest);
    assertThat(dataset.sha256()).isEqualTo(HexFormat.of().formatHex(hash));
  }

  @Test
  void aPanelMayHaveFewerDaysAndSymbols() {
    Dataset dataset =
        files
            .index("later", new int[] {20, 30})
            .panel("late", "later", new double[][] {{7}, {8}}, 1)
            .open();
    Panel panel = dataset.panel("late");
    assertThat(panel.value(0, 1)).isNaN();
    assertThat(panel.value(1, 0)).isNaN();
    assertThat(panel.value(1, 1)).isEqualTo(7);
    assertThat(panel.value(2, 1)).isEqualTo(8);
  }

  @Test
  void aDayOutsideDoesNotReachAnotherColumn() {
    Panel panel = files.open().panel("etl:adj_close");
    assertThatThrownBy(() -> panel.value(3, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> panel.value(-1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void manyThreadsShareAPanel() {
    Dataset dataset = files.open();
    assertThat(
            IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> dataset.panel("etl:adj_close"))
                .distinct())
        .hasSize(1);
  }

  @Test
  void namesAMissingKey() {
    Dataset dataset = files.open();
    assertThat(dataset.hasPanel("close")).isFalse();
    assertThatThrownBy(() -> dataset.panel("close"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("no key 'close'")
        .hasMessageContaining("dataset describe");
  }

  @Test
  void namesAMissingFolder() {
    assertThatThrownBy(() -> Dataset.open(folder.resolve("nowhere")))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("dataset make");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../secret.npy", "/etc/passwd", "data/../../x", "data//x", "DATA/0.npy", ""})
  void refusesFileNamesThatLeaveTheFolder(String name) {
    ((ObjectNode) files.manifest.at("/keys/etl:adj_close")).put("file", name);
    assertThatThrownBy(files::open).isInstanceOf(DatasetException.class);
  }

  @Test
  void refusesLinksThatLeaveTheFolder(@TempDir Path elsewhere) throws Exception {
    Path secret = elsewhere.resolve("0000.npy");
    Files.move(folder.resolve("data/0000.npy"), secret);
    Files.createSymbolicLink(folder.resolve("data/0000.npy"), secret);
    assertThatThrownBy(files::open)
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("outside the dataset");
  }

  @Test
  void refusesAFileThatWasCutOff() throws Exception {
    byte[] content = Files.readAllBytes(folder.resolve("data/0000.npy"));
    files.write();
    Files.write(folder.resolve("data/0000.npy"), Arrays.copyOf(content, content.length - 8));
    assertThatThrownBy(() -> Dataset.open(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("size that the manifest lists");
  }

  @Test
  void refusesTheWrongOrderTypeShapeOrLength() {
    byte[] data = TestDataset.columnwise(PRICES);
    assertBroken(TestDataset.npy("<f8", false, "3, 2", data), "C order");
    assertBroken(TestDataset.npy("<f4", true, "3, 2", data), "<f4");
    assertBroken(TestDataset.npy("|O", true, "3, 2", data), "unknown form");
    assertBroken(TestDataset.npy("<f8", true, "2, 3", data), "[2, 3]");
    assertBroken(TestDataset.npy("<f8", true, "3, 2", new byte[40]), "size that its header says");
    assertBroken(TestDataset.npy("<f8", true, "99999999999, 2", data), "out of range");
    assertBroken("PK".repeat(100).getBytes(UTF_8), "signature");
    assertBroken(new byte[4], "shorter than a header");
  }

  private void assertBroken(byte[] content, String message) {
    files.file("data/0000.npy", content);
    assertThatThrownBy(files::open)
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("data/0000.npy")
        .hasMessageContaining(message);
  }

  @Test
  void refusesDaysThatDoNotAscend() {
    files.index("day", new int[] {10, 10, 30});
    assertThatThrownBy(files::open).hasMessageContaining("do not ascend at row 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"format\":2}",
        "{\"format\":1,\"format\":1}",
        "{\"format\":1,\"id\":\"x\",\"symbols\":[\"1101\",\"1101\"]}",
        "{\"format\":1,\"id\":\"x\",\"symbols\":[\"1101\"],\"indexes\":{},\"keys\":{},\"files\":{}}"
      })
  void refusesABrokenManifest(String json) throws Exception {
    Files.writeString(folder.resolve("manifest.json"), json);
    assertThatThrownBy(() -> Dataset.open(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("manifest.json");
  }
}
