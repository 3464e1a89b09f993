package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CgroupReaderTest {
  private static final String ID = "4f5a0d3ebfb0";

  @TempDir Path root;

  /** Directories of a container below a controller: cgroupfs and systemd driver. */
  private static final String CGROUPFS = "docker/" + ID;

  private static final String SYSTEMD = "system.slice/docker-" + ID + ".scope";

  private void write(String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @ParameterizedTest
  @ValueSource(strings = {CGROUPFS, SYSTEMD})
  void readsVersion1(String directory) throws IOException {
    write("cpuacct/" + directory + "/cpuacct.usage", "1234567890\n");
    write(
        "memory/" + directory + "/memory.stat",
        "cache 434000000\nrss 1000\nrss_huge 7\nshmem 24\nmapped_file 400000000\ntotal_rss 9\n");
    write("pids/" + directory + "/pids.events", "max 3\n");

    CgroupReader reader = new CgroupReader(root);

    assertThat(reader.cpuMillis(ID)).hasValue(1234);
    assertThat(reader.memoryBytes(ID)).hasValue(1024);
    assertThat(reader.refusedPids(ID)).hasValue(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {CGROUPFS, SYSTEMD})
  void readsVersion2(String directory) throws IOException {
    write(directory + "/cpu.stat", "usage_usec 2345678\nuser_usec 2000000\nsystem_usec 345678\n");
    write(
        directory + "/memory.stat",
        "anon 4096\nfile 434000000\nkernel 100\nshmem 1024\nanon_thp 0\n");
    write(directory + "/pids.events", "max 0\n");

    CgroupReader reader = new CgroupReader(root);

    assertThat(reader.cpuMillis(ID)).hasValue(2345);
    assertThat(reader.memoryBytes(ID)).hasValue(5120);
    assertThat(reader.refusedPids(ID)).hasValue(0);
  }

  @Test
  void kernelWithoutShmemCounter() throws IOException {
    write("memory/" + CGROUPFS + "/memory.stat", "rss 1000\n");

    assertThat(new CgroupReader(root).memoryBytes(ID)).hasValue(1000);
  }

  @Test
  void unreachableCountersAreEmpty() {
    CgroupReader reader = new CgroupReader(root.resolve("absent"));

    assertThat(reader.cpuMillis(ID)).isEmpty();
    assertThat(reader.memoryBytes(ID)).isEmpty();
    assertThat(reader.refusedPids(ID)).isEmpty();
  }

  @Test
  void whatIsNoNumberIsEmpty() throws IOException {
    write("cpuacct/" + CGROUPFS + "/cpuacct.usage", "n/a\n");
    write("memory/" + CGROUPFS + "/memory.stat", "rss much\n");

    CgroupReader reader = new CgroupReader(root);

    assertThat(reader.cpuMillis(ID)).isEmpty();
    assertThat(reader.memoryBytes(ID)).isEmpty();
  }

  @Test
  void fileThatCannotBeReadIsEmpty() throws IOException {
    Files.createDirectories(root.resolve("cpuacct/" + CGROUPFS + "/cpuacct.usage"));

    assertThat(new CgroupReader(root).cpuMillis(ID)).isEmpty();
  }
}
