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
}
