package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Damaged sources, the same in every run: always an answer, never a failure of the analysis. */
class MutatedSourcesTest {
  private static final Path CORPUS = Path.of("src/test/resources/validation");
  private static final int INPUTS = Integer.getInteger("validation.mutations", 3_000);

  private final StrategyValidator validator = new StrategyValidator(ValidationPolicy.builtIn());

  @Test
  void everyDamagedSourceGetsAnAnswer() throws IOException {
    List<byte[]> sources = sources();
    Random random = new Random(20_260_101);
    for (int i = 0; i < INPUTS; i++) {
      byte[] damaged = mutate(sources, random);
      ValidationResult result = validator.validate(damaged);
      for (Violation violation : result.violations()) {
        assertThat(violation.rule())
            .as(new String(damaged, StandardCharsets.UTF_8))
            .isNotEqualTo("parser-failure");
        assertThat(violation.line()).isPositive();
        assertThat(violation.column()).isPositive();
      }
    }
  }

  private static List<byte[]> sources() throws IOException {
    List<byte[]> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CORPUS)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        sources.add(Files.readAllBytes(file));
      }
    }
    return sources;
  }

  private static byte[] mutate(List<byte[]> sources, Random random) {
    byte[] source = sources.get(random.nextInt(sources.size())).clone();
    byte[] other = sources.get(random.nextInt(sources.size()));
    int at = random.nextInt(source.length);
    return switch (random.nextInt(4)) {
      case 0 -> {
        source[at] = (byte) random.nextInt(256);
        yield source;
      }
      case 1 -> Arrays.copyOf(source, at);
      case 2 -> join(Arrays.copyOf(source, at), Arrays.copyOfRange(source, at + 1, source.length));
      default ->
          join(
              Arrays.copyOf(source, at), Arrays.copyOfRange(other, other.length / 2, other.length));
    };
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
