package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sources really do, against what the validator says of them. */
@Tag("docker")
class HarmTest {
  /** Inputs of the fuzzer whose accepted ones are run. */
  private static final int INPUTS = Integer.getInteger("fuzz.proven", 10_000);

  private final ValidationPolicy policy = ValidationPolicy.builtIn();
  private final StrategyValidator validator = new StrategyValidator(policy);

  @TempDir Path scratch;

  @Test
  void everyAttackDoesTheHarmOfTheTable() throws IOException, InterruptedException {
    Map<String, String> expected = new TreeMap<>();
    ProofTableTest.proofs().forEach((name, proof) -> expected.put(name, proof.event()));
    assertThat(Harm.of(sources(Corpus.files(Corpus.ATTACKS)), scratch)).isEqualTo(expected);
  }

  @Test
  void noLegitimateSourceDoesHarm() throws IOException, InterruptedException {
    assertThat(Harm.of(sources(Corpus.files(Corpus.LEGITIMATE)), scratch).values())
        .allSatisfy(event -> assertThat(event).isEmpty());
  }

  @Test
  void noDisguiseThatIsAcceptedDoesHarm() throws IOException, InterruptedException {
    Map<String, byte[]> accepted = new TreeMap<>();
    for (Disguise disguise : Disguise.values()) {
      for (Path file : Corpus.dangerous()) {
        String changed = disguise.apply(Corpus.text(file), policy);
        if (validator.validate(changed).valid()) {
          accepted.put(disguise + "-" + Corpus.name(file), bytes(changed));
        }
      }
    }
    assertHarmless(accepted);
  }

  /** An accepted relative of an attack is a hole in the validator, or harmless. */
  @Test
  void noAcceptedRelativeOfAnAttackDoesHarm() throws IOException, InterruptedException {
    FuzzInput.Maker maker = new FuzzInput.Maker();
    Map<String, byte[]> accepted = new TreeMap<>();
    Set<String> shapes = new HashSet<>();
    for (long seed = FuzzTest.SEED; seed < FuzzTest.SEED + INPUTS; seed++) {
      FuzzInput input = maker.make(seed);
      if (input.hostile()
          && validator.validate(input.source()).valid()
          && shapes.add(
              PythonTokens.of(new String(input.source(), StandardCharsets.UTF_8)).shape(policy))) {
        accepted.put(seed + ".py", input.source());
      }
    }
    System.out.printf("%,d inputs, %,d accepted relatives run%n", INPUTS, accepted.size());
    assertHarmless(accepted);
  }

  private void assertHarmless(Map<String, byte[]> accepted)
      throws IOException, InterruptedException {
    Map<String, String> harm = Harm.of(accepted, scratch);
    harm.values().removeIf(String::isEmpty);
    assertThat(harm)
        .allSatisfy(
            (name, event) ->
                assertThat(event).as(() -> name + "\n" + text(accepted.get(name))).isEmpty());
  }

  private static String text(byte[] source) {
    return new String(source, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String source) {
    return source.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> sources(List<Path> files) throws IOException {
    Map<String, byte[]> sources = new TreeMap<>();
    for (Path file : files) {
      sources.put(Corpus.name(file), Files.readAllBytes(file));
    }
    return sources;
  }
}
