package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A container that sees another dataset than the worker gets no code. */
class RunnerDatasetTest {
  private static final String OPENED = "ab".repeat(32);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theSameDatasetServes() {
    assertThatCode(() -> RunnerDataset.require(bytes("{\"dataset\":\"" + OPENED + "\"}"), OPENED))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"dataset\":\"cd\"}", "{\"dataset\":7}", "{}", "x"})
  void anyOtherIsARefusalThatNoRetryChanges(String ready) {
    SandboxUnavailableException refusal =
        catchThrowableOfType(
            SandboxUnavailableException.class, () -> RunnerDataset.require(bytes(ready), OPENED));
    assertThat(refusal).hasMessageContaining("restart the worker").hasMessageContaining(OPENED);
    assertThat(refusal.retryable()).isFalse();
  }
}
