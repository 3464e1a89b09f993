package org.strategysandbox.broker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedBroker.class)
class EmbeddedBrokerTest {
  @Test
  void portsMustBeTwoRealOnes(@TempDir Path folder) {
    for (int[] ports : new int[][] {{0, 1}, {1, 0}, {65_536, 1}, {1, 65_536}, {9092, 9092}}) {
      assertThatThrownBy(() -> new BrokerSettings(folder, "127.0.0.1", ports[0], ports[1]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("ports");
    }
  }

  @Test
  void aFolderThatIsAFileIsNamed(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> EmbeddedBroker.start(FreePorts.brokerIn(file)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void aFolderOfAnotherNodeIsRefused(@TempDir Path folder) throws Exception {
    Path log = Files.createDirectories(folder.resolve("log"));
    Files.writeString(log.resolve("meta.properties"), "version=1\nnode.id=7\ncluster.id=x\n");

    assertThatThrownBy(() -> EmbeddedBroker.start(FreePorts.brokerIn(folder)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("did not start");
  }
}
