package org.strategysandbox.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotCapacityTest {
  @ParameterizedTest
  @CsvSource({
    "auto, 2, 24GiB, 2",
    "auto, 64, 1TiB, 10",
    "auto, 8, 6GiB, 2",
    "9, 2, 24GiB, 9",
    "1, 4, 3GiB, 1",
  })
  void slotsFitTheMachine(String slots, int cpus, String memory, int expected) {
    SandboxConfig config = Loading.load("intake: {slots: " + slots + "}").config();
    assertThat(SlotCapacity.slots(config, cpus, ByteSize.parse(memory))).isEqualTo(expected);
  }

  @Test
  void tooManySlotsAreRefusedWithTheFigures() {
    SandboxConfig config = Loading.load("intake: {slots: 10}").config();
    assertThatThrownBy(() -> SlotCapacity.slots(config, 4, ByteSize.parse("16GiB")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(
            "intake.slots: '10' × 2GiB of limits.memory exceed 13107MiB, which is 80 % of this"
                + " host's 16384MiB; at most 6 fit");
  }

  @Test
  void evenOneAutomaticSlotMustFit() {
    SandboxConfig config = SandboxConfig.defaults();
    assertThatThrownBy(() -> SlotCapacity.slots(config, 2, ByteSize.parse("2GiB")))
        .hasMessageContaining("at most 0 fit");
  }

  @Test
  void overcommitAllowsMore() {
    SandboxConfig config = Loading.load("intake: {slots: 10, overcommit: true}").config();
    assertThat(SlotCapacity.slots(config, 4, ByteSize.parse("16GiB"))).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({
    // pool.size, slots, CPUs, memory; pool, refill, CPUs of a container that warms up
    "auto, 2, 2, 24GiB, 6, 2, 2",
    "auto, 10, 64, 1TiB, 14, 4, 2",
    "auto, 1, 1, 3GiB, 3, 1, 1",
    "0, 2, 2, 24GiB, 0, 2, 2",
    "20, 2, 2, 24GiB, 20, 2, 2",
  })
  void poolFitsBesideTheSlots(
      String size, int slots, int cpus, String memory, int pool, int refill, double warmCpus) {
    SandboxConfig config =
        Loading.load("intake: {slots: " + slots + "}\npool: {size: " + size + "}").config();
    assertThat(Capacity.of(config, cpus, ByteSize.parse(memory)))
        .isEqualTo(new Capacity(slots, pool, refill, warmCpus));
  }

  @Test
  void automaticSlotsLeaveRoomForAPoolOfAGivenSize() {
    SandboxConfig config = Loading.load("pool: {size: 16}").config();
    assertThat(Capacity.of(config, 8, ByteSize.parse("8GiB")).slots()).isEqualTo(2);
  }

  @Test
  void poolThatDoesNotFitIsRefusedWithTheFigures() {
    SandboxConfig config = Loading.load("intake: {slots: 6}\npool: {size: 20}").config();
    assertThatThrownBy(() -> Capacity.of(config, 4, ByteSize.parse("16GiB")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(
            "'6' × 2GiB of limits.memory and a pool of 20 × 128MiB exceed 13107MiB")
        .hasMessageContaining("Lower intake.slots, pool.size or limits.memory");
  }

  @Test
  void whatThePoolLeavesToTheMachineCanBeSet() {
    SandboxConfig config =
        Loading.load("intake: {slots: 1}\npool: {size: 1, refill: 7, warm_cpus: 0.5}").config();
    assertThat(Capacity.of(config, 2, ByteSize.parse("8GiB")))
        .isEqualTo(new Capacity(1, 1, 7, 0.5));
  }
}
