package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strategysandbox.config.LandlockMode;

/** Real containers on hosts that lack a layer, made by a profile that refuses its calls. */
@Tag("docker")
class MissingLayersTest {
  private static final SandboxRequest HELLO =
      RealSandbox.request(Duration.ofSeconds(20), "print('hello')");

  private final RealSandbox sandbox = new RealSandbox();

  @AfterEach
  void nothingIsLeft() {
    try (sandbox) {
      assertThat(sandbox.left()).isEmpty();
    }
  }

  /** The packaged profile without the calls whose names begin so. */
  private static String profileWithout(String prefix) throws IOException {
    ObjectNode profile = (ObjectNode) new ObjectMapper().readTree(SeccompProfile.builtIn());
    for (JsonNode entry : profile.path("syscalls")) {
      Iterator<JsonNode> names = ((ArrayNode) entry.path("names")).elements();
      while (names.hasNext()) {
        if (names.next().asText().startsWith(prefix)) {
          names.remove();
        }
      }
    }
    return profile.toString();
  }

  private SandboxUnavailableException refusal(String profile, LandlockMode mode) {
    try (SandboxExecutor executor = sandbox.executor(new Containment(profile, mode))) {
      return catchThrowableOfType(SandboxUnavailableException.class, () -> executor.run(HELLO));
    }
  }

  @Test
  void requiredLandlockThatIsRefusedStopsBeforeTheCode() throws Exception {
    SandboxUnavailableException refusal =
        refusal(profileWithout("landlock_"), LandlockMode.REQUIRED);

    assertThat(refusal).hasMessageContaining("container.landlock: optional");
    assertThat(refusal.codeSent()).isFalse();
    assertThat(refusal.retryable()).isFalse();
  }

  @Test
  void filterOfCallsIsAlwaysRequired() throws Exception {
    SandboxUnavailableException refusal = refusal(profileWithout("seccomp"), LandlockMode.OFF);

    assertThat(refusal).hasMessageContaining("filter of system calls");
    assertThat(refusal.codeSent()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = LandlockMode.class,
      names = {"OPTIONAL", "OFF"})
  void hostWithoutLandlockServesWhenAllowedTo(LandlockMode mode) throws Exception {
    Containment containment = new Containment(profileWithout("landlock_"), mode);
    try (SandboxExecutor executor = sandbox.executor(containment)) {
      assertThat(executor.run(HELLO).stdout()).isEqualTo("hello\n");
    }
  }

  /** Without Landlock the process's own files of /proc are closed by other means. */
  @Test
  void memoryAndEnvironmentStayClosedWithoutLandlock() throws Exception {
    SandboxRequest request =
        RealSandbox.request(
            Duration.ofSeconds(20),
            "for name in ('mem', 'environ', 'auxv'):",
            "    try: print(name, open('/proc/self/' + name, 'rb').read(1))",
            "    except OSError: pass",
            "print('done')");
    try (SandboxExecutor executor =
        sandbox.executor(new Containment(SeccompProfile.builtIn(), LandlockMode.OFF))) {
      assertThat(executor.run(request).stdout()).isEqualTo("done\n");
    }
  }
}
