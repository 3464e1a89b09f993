package org.strategysandbox.validation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One input of the fuzzer.
 *
 * @param seed gives the same input again
 * @param hostile whether it comes from something that does harm, so that accepting it is suspicious
 */
record FuzzInput(long seed, byte[] source, boolean hostile) {

  /** Makes inputs from the corpora. */
  static final class Maker {
    private final SourceMutator attacks = new SourceMutator(texts(Corpus.dangerous()));
    private final SourceMutator all;

    Maker() {
      List<String> sources = texts(Corpus.dangerous());
      sources.addAll(texts(Corpus.files(Corpus.LEGITIMATE)));
      all = new SourceMutator(sources);
    }

    FuzzInput make(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      return switch (random.nextInt(16)) {
        case 0, 1 -> new FuzzInput(seed, all.bytes(all.any(random), random), false);
        case 2 -> of(seed, all.spliced(random), true);
        case 3 -> of(seed, all.repeated(random), false);
        case 4, 5 -> of(seed, all.tokens(all.any(random), random), false);
        case 6 -> of(seed, attacks.tokens(attacks.any(random), random), true);
        case 7, 8, 9, 10 -> of(seed, all.words(attacks.any(random), random), true);
        case 11, 12 -> of(seed, attacks.words(AttackGenerator.generate(random), random), true);
        default -> of(seed, AttackGenerator.generate(random), true);
      };
    }

    private static FuzzInput of(long seed, String source, boolean hostile) {
      return new FuzzInput(seed, source.getBytes(StandardCharsets.UTF_8), hostile);
    }

    private static List<String> texts(List<java.nio.file.Path> files) {
      return new ArrayList<>(files.stream().map(Corpus::text).toList());
    }
  }

  @Override
  public String toString() {
    return "the input of -Dfuzz.seed=" + seed + ":\n" + new String(source, StandardCharsets.UTF_8);
  }
}
