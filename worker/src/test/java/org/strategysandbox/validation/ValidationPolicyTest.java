package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationPolicyTest {
  private static final Path FILE = Path.of("../config/validation_policy.yaml");

  @Test
  void theBuiltInPolicyIsTheDocumentedFile() throws Exception {
    assertThat(ValidationPolicy.builtIn().id()).isEqualTo(ValidationPolicy.load(FILE).id());
  }

  @Test
  void theInjectedNamesAreThoseOfTheProtocol() throws IOException {
    String protocol = Files.readString(Path.of("../docs/sandbox-protocol.md"));
    for (String name : ValidationPolicy.builtIn().injectedNames()) {
      assertThat(protocol).contains("`" + name + "`");
    }
  }

  @Test
  void everyRuleIsDocumented() throws IOException {
    String page = Files.readString(Path.of("../docs/validation.md"));
    for (Rule rule : Rule.values()) {
      assertThat(page).contains("### `" + rule.id() + "`");
    }
  }

  @Test
  void reportsEveryProblemAtOnce() {
    String yaml =
        """
        version: 2
        injected: {np: numpy}
        modules:
          math: {names: [sqrt, sqrt, 1], stars: true}
          os.path: {names: []}
        builtins: {allowed: [open], checked: {open: no-such-check}, denied: {no-such-rule: [x]}}
        attributes: {allowed: [mean], denied: {data-io: [mean]}}
        dunders: {}
        extra: 1
        """;
    InvalidPolicyException problem =
        catchThrowableOfType(InvalidPolicyException.class, () -> ValidationPolicy.parse(yaml));
    assertThat(problem.problems())
        .anySatisfy(p -> assertThat(p).contains("extra: unknown key"))
        .anySatisfy(p -> assertThat(p).contains("version: must be 1"))
        .anySatisfy(p -> assertThat(p).contains("injected.np: numpy is not a listed module"))
        .anySatisfy(p -> assertThat(p).contains("modules.math.names: sqrt is listed twice"))
        .anySatisfy(p -> assertThat(p).contains("modules.math.names: 1 is not a name"))
        .anySatisfy(p -> assertThat(p).contains("modules.math.stars: unknown key"))
        .anySatisfy(p -> assertThat(p).contains("modules.os.path: its parent module"))
        .anySatisfy(p -> assertThat(p).contains("builtins.checked.open: no such argument check"))
        .anySatisfy(p -> assertThat(p).contains("builtins.denied.no-such-rule: no such rule"))
        .anySatisfy(p -> assertThat(p).contains("attributes: mean is denied and allowed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version: 1\nversion: 1",
        "[1, 2]",
        "",
        "version: !!java.net.URL [http://x]",
        "a: &a [1]\nb: *a",
        "a: [[[[[[[[[[1]]]]]]]]]]",
        "version: [1"
      })
  void refusesWhatIsNoPolicy(String yaml) {
    assertThatThrownBy(() -> ValidationPolicy.parse(yaml))
        .isInstanceOf(InvalidPolicyException.class);
  }

  @Test
  void refusesAHugeFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("policy.yaml"), "#".repeat(300_000));
    assertThatThrownBy(() -> ValidationPolicy.load(file))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("larger than");
  }
}
