package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategysandbox.config.LandlockMode;

/** A container that did not lock itself down gets no code. */
class RunnerLayersTest {
  private static SandboxUnavailableException refusal(LandlockMode mode, String ready) {
    return catchThrowableOfType(
        SandboxUnavailableException.class,
        () -> RunnerLayers.require(ready.getBytes(StandardCharsets.UTF_8), mode));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REQUIRED | [\"landlock:7\", \"seccomp\"]",
        "REQUIRED | [\"landlock:1\", \"seccomp\", \"other\"]",
        "OPTIONAL | [\"seccomp\"]",
        "OFF      | [\"seccomp\"]"
      })
  void enoughLayers(LandlockMode mode, String layers) {
    assertThatCode(
            () ->
                RunnerLayers.require(
                    ("{\"layers\":" + layers + "}").getBytes(StandardCharsets.UTF_8), mode))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REQUIRED | {\"layers\":[\"seccomp\"],\"missing\":{\"landlock\":\"not here\"}} | not here",
        "REQUIRED | {\"layers\":[\"seccomp\"]} | container.landlock: optional",
        "OPTIONAL | {\"layers\":[\"landlock:7\"]} | system calls",
        "OFF      | {\"layers\":[]} | system calls",
        "OFF      | {\"layers\":\"seccomp\"} | system calls",
        "OFF      | {} | build it anew",
        "OFF      | x | no JSON",
      })
  void missingLayerIsARefusalThatNoRetryChanges(LandlockMode mode, String ready, String says) {
    SandboxUnavailableException refusal = refusal(mode, ready);

    assertThat(refusal).hasMessageContaining(says);
    assertThat(refusal.retryable()).isFalse();
    assertThat(refusal.codeSent()).isFalse();
  }

  @Test
  void executorSendsNoCodeToSuchAContainer() {
    FakeDocker docker =
        new FakeDocker()
            .onStart(
                listener ->
                    listener.stdout(new FrameBytes().frame(FrameBytes.READY, "{}").bytes()));
    try (SandboxExecutor executor = SandboxRuns.executor(docker)) {
      SandboxUnavailableException refusal =
          catchThrowableOfType(
              SandboxUnavailableException.class, () -> executor.run(SandboxRuns.request()));

      assertThat(refusal).hasMessageContaining("does not lock itself down");
    }
    assertThat(docker.sent()).isEmpty();
    assertThat(docker.left()).isEmpty();
  }
}
