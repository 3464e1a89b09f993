package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The policy against what really exists in the sandbox image. */
@Tag("docker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyAndImageTest {
  private final ValidationPolicy policy = ValidationPolicy.builtIn();
  private final List<String> globals = new ArrayList<>();
  private final Map<String, List<String>> modules = new TreeMap<>();
  private final List<String> missing = new ArrayList<>();
  private final List<String> privates = new ArrayList<>();

  @BeforeAll
  void ask(@TempDir Path scratch) throws IOException, InterruptedException {
    Path input = scratch.resolve("modules.json");
    Files.writeString(
        input, new ObjectMapper().writeValueAsString(new TreeSet<>(policy.moduleNames())));
    ImagePython.run(input, this::remember, "names.py");
    ImagePython.run(
        input, names -> names.forEach(name -> privates.add(name.asText())), "private_names.py");
  }

  private void remember(JsonNode answer) {
    answer.get("globals").forEach(name -> globals.add(name.asText()));
    for (Map.Entry<String, JsonNode> module : answer.get("modules").properties()) {
      List<String> names = new ArrayList<>();
      module.getValue().forEach(name -> names.add(name.asText()));
      modules.put(module.getKey(), names);
      if (module.getValue().isNull()) {
        missing.add(module.getKey());
      }
    }
  }

  @Test
  void theRunnerInjectsWhatThePolicySays() {
    assertThat(globals).containsExactlyInAnyOrderElementsOf(policy.injectedNames());
  }

  @Test
  void everyListedModuleExists() {
    assertThat(missing).isEmpty();
  }

  /** Written by private_names.py --text, see there. */
  @Test
  void thePrivateNamesOfTheLibrariesAreKnown() {
    assertThat(privates).hasSizeGreaterThan(1000).allMatch(LibraryPrivates::contains);
  }

  /** A name that a star import binds and that the policy does not know could be anything. */
  @Test
  void starImportsBindOnlyKnownNames() {
    Map<String, List<String>> unknown = new TreeMap<>();
    modules.forEach(
        (name, names) -> {
          ModulePolicy module = policy.module(name);
          if (module != null && module.star()) {
            unknown.put(
                name,
                names.stream()
                    .filter(n -> !n.startsWith("__") && !module.allows(n))
                    .filter(n -> !module.names().knows(n))
                    .filter(n -> policy.module(name + "." + n) == null)
                    .toList());
          }
        });
    assertThat(unknown).isNotEmpty();
    assertThat(unknown.values()).allSatisfy(names -> assertThat(names).as("%s", unknown).isEmpty());
  }
}
