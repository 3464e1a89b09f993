package org.strategysandbox.reaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerLockTest {
  @TempDir Path folder;

  private LockState state(String worker) {
    return new WorkerLocks(folder, "mine").state(worker);
  }

  @Test
  void isHeldWhileTheProcessLivesAndFreeWhenItWasKilled() throws Exception {
    try (LockHolder one = LockHolder.start(folder, "mine", "w-1");
        LockHolder two = LockHolder.start(folder, "mine", "w-2")) {
      assertThat(state("w-1")).isEqualTo(LockState.HELD);
      assertThat(state("w-2")).isEqualTo(LockState.HELD);
      one.kill();
      assertThat(state("w-1")).isEqualTo(LockState.FREE);
      assertThat(state("w-2")).as("another worker of the machine").isEqualTo(LockState.HELD);
      two.release();
      assertThat(state("w-2")).as("ended in order").isEqualTo(LockState.UNKNOWN);
    }
  }

  @Test
  void manyWhoLookAtOnceDoNotTakeEachOtherForTheWorker() throws Exception {
    Path file = WorkerLocks.file(folder, "mine", "w-1");
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    List<LockState> seen =
        IntStream.range(0, 2_000).parallel().mapToObj(i -> state("w-1")).distinct().toList();
    assertThat(seen).containsExactly(LockState.FREE);
  }

  @Test
  void isToldApartByInstallation() throws Exception {
    try (LockHolder holder = LockHolder.start(folder, "theirs", "w-1")) {
      assertThat(state("w-1")).isEqualTo(LockState.UNKNOWN);
      holder.kill();
    }
  }

  @Test
  void isRefusedToASecondProcess() throws Exception {
    try (LockHolder holder = LockHolder.start(folder, "mine", "w-1")) {
      assertThatThrownBy(() -> WorkerLock.take(folder, "mine", "w-1"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another process");
      holder.kill();
    }
  }

  @Test
  void staysInItsFolderWhateverALabelSays() {
    Path file = WorkerLocks.file(folder, "mine", "../../etc/passwd");
    assertThat(file.normalize().getParent()).isEqualTo(folder.resolve("mine"));
  }

  @Test
  void aLinkInItsPlaceIsNotFollowed() throws Exception {
    Path file = WorkerLocks.file(folder, "mine", "w-1");
    Files.createDirectories(file.getParent());
    Files.createSymbolicLink(file, Files.createFile(folder.resolve("elsewhere")));
    assertThat(state("w-1")).isEqualTo(LockState.UNKNOWN);
  }
}
