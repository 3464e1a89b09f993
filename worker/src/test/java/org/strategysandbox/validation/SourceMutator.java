package org.strategysandbox.validation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Damages sources, by bytes and by tokens. The same random numbers give the same sources. */
final class SourceMutator {
  private static final int MAX_CHANGES = 4;
  private static final List<String> SIGNS =
      List.of(
          "(", ")", "[", "]", "{", "}", ",", ":", "=", ".", "*", "**", ":=", "@", "->", "\n", " ",
          "    ", "\\\n", ";", "#", "'", "\"", "f'{", "}'", "'''", "\t", "\f", "\r", "0", "1e9",
          "0x", "1_", "%", "\u00a0", "\u2028", "ﬁ", "價", "\ufeff", "\0");

  private final List<String> sources;
  private final List<String> words;
  private final List<String> names;
  private final List<String> texts;

  /**
   * @param sources what to damage, and where words are taken from
   */
  SourceMutator(List<String> sources) {
    this.sources = List.copyOf(sources);
    Set<String> found = new LinkedHashSet<>(PythonTokens.KEYWORDS);
    for (String source : sources) {
      PythonTokens.of(source).list().stream()
          .filter(token -> token.kind().equals("word") || token.kind().equals("text"))
          .forEach(token -> found.add(token.text()));
    }
    this.words = found.stream().sorted().toList();
    this.names = words.stream().filter(SourceMutator::isName).toList();
    this.texts =
        words.stream()
            .filter(word -> !isName(word) && !PythonTokens.KEYWORDS.contains(word))
            .toList();
  }

  private static boolean isName(String word) {
    return Character.isJavaIdentifierStart(word.charAt(0))
        && "'\"".indexOf(word.charAt(word.length() - 1)) < 0
        && !PythonTokens.KEYWORDS.contains(word);
  }

  String any(RandomGenerator random) {
    return sources.get(random.nextInt(sources.size()));
  }

  /** Changes, removes, doubles or swaps a few tokens, or puts in ones from other sources. */
  String tokens(String source, RandomGenerator random) {
    List<String> tokens =
        new ArrayList<>(
            PythonTokens.of(source).list().stream().map(PythonTokens.Token::text).toList());
    int changes = 1 + random.nextInt(MAX_CHANGES);
    for (int i = 0; i < changes && !tokens.isEmpty(); i++) {
      int at = random.nextInt(tokens.size());
      switch (random.nextInt(7)) {
        case 0 -> tokens.remove(at);
        case 1 -> tokens.add(at, tokens.get(at));
        case 2 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
        case 3 -> tokens.set(at, word(random));
        case 4 -> tokens.add(at, word(random));
        case 5 -> tokens.add(at, SIGNS.get(random.nextInt(SIGNS.size())));
        default -> tokens.add(at, tokens.remove(random.nextInt(tokens.size())));
      }
    }
    return String.join("", tokens);
  }

  /** Puts other names and texts in the place of some: mostly still Python. */
  String words(String source, RandomGenerator random) {
    List<PythonTokens.Token> tokens = PythonTokens.of(source).list();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      PythonTokens.Token token = tokens.get(i);
      boolean name = token.kind().equals("word") && !PythonTokens.KEYWORDS.contains(token.text());
      if (name || token.kind().equals("text")) {
        places.add(i);
      }
    }
    List<String> changed = new ArrayList<>(tokens.stream().map(PythonTokens.Token::text).toList());
    int changes = 1 + random.nextInt(MAX_CHANGES - 1);
    for (int i = 0; i < changes && !places.isEmpty(); i++) {
      int at = places.get(random.nextInt(places.size()));
      boolean text = tokens.get(at).kind().equals("text");
      // One of the source's own is likelier to mean something than any other.
      changed.set(
          at,
          random.nextInt(3) == 0
              ? tokens.get(places.get(random.nextInt(places.size()))).text()
              : text
                  ? texts.get(random.nextInt(texts.size()))
                  : names.get(random.nextInt(names.size())));
    }
    return String.join("", changed);
  }

  private String word(RandomGenerator random) {
    return words.get(random.nextInt(words.size()));
  }

  /** Lines of two sources, cut where lines end and mixed. */
  String spliced(RandomGenerator random) {
    List<String> first = any(random).lines().toList();
    List<String> second = any(random).lines().toList();
    List<String> lines = new ArrayList<>(first.subList(0, random.nextInt(first.size() + 1)));
    lines.addAll(second.subList(random.nextInt(second.size() + 1), second.size()));
    return String.join("\n", lines) + "\n";
  }

  /** A part repeated until the source is long. */
  String repeated(RandomGenerator random) {
    List<PythonTokens.Token> tokens = PythonTokens.of(any(random)).list();
    int from = random.nextInt(tokens.size());
    int to = Math.min(tokens.size(), from + 1 + random.nextInt(8));
    StringBuilder part = new StringBuilder();
    tokens.subList(from, to).forEach(token -> part.append(token.text()));
    String once = part.toString();
    int times =
        1 + random.nextInt(Math.max(1, SourceGuard.MAX_BYTES / 4 / Math.max(1, once.length())));
    return "x = " + once.repeat(times) + "\n";
  }

  /** Flipped, lost and strange bytes, which need not be text any more. */
  byte[] bytes(String source, RandomGenerator random) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    int changes = 1 + random.nextInt(MAX_CHANGES);
    for (int i = 0; i < changes && bytes.length > 0; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes = Arrays.copyOf(bytes, at);
        default -> bytes = without(bytes, at);
      }
    }
    return bytes;
  }

  private static byte[] without(byte[] bytes, int at) {
    ByteArrayOutputStream rest = new ByteArrayOutputStream(bytes.length);
    rest.write(bytes, 0, at);
    rest.write(bytes, at + 1, bytes.length - at - 1);
    return rest.toByteArray();
  }
}
