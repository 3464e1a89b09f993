package org.strategysandbox.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is run: nothing but a position, one pandas strategy, shaped ones, and the samples. */
public final class Strategies {
  /** Names of the shapes, each a resource, and how often each repeats its work: short to long. */
  private static final List<Shape> SHAPES =
      List.of(
          new Shape("comparison", List.of(1, 6, 30, 150)),
          new Shape("ranking", List.of(1, 3, 12, 40)),
          new Shape("rolling", List.of(1, 4, 12, 40)),
          new Shape("rows", List.of(5, 40, 200, 1_000)),
          new Shape("regression", List.of(1, 5, 25, 150)));

  private static final String PLACEHOLDER = "REPEATS = 1";

  private Strategies() {}

  private record Shape(String name, List<Integer> repeats) {}

  /** Holds everything that costs nothing: what remains is the way there and back. */
  public static Strategy trivial() {
    return new Strategy("trivial", "position = data.get('price:收盤價').tail(1) > 0\n");
  }

  /** About a tenth of a second of pandas, as most of what models write. */
  public static Strategy pandas() {
    return shaped("ranking", 1);
  }

  /** Twenty, from about 20 ms to about 3 s of CPU, which is twice as much time under half a CPU. */
  public static List<Strategy> shaped() {
    List<Strategy> strategies = new ArrayList<>();
    for (Shape shape : SHAPES) {
      for (int repeats : shape.repeats()) {
        strategies.add(shaped(shape.name(), repeats));
      }
    }
    return List.copyOf(strategies);
  }

  /**
   * Four of about a second: long enough that a quota, which is given out in slices of a tenth of a
   * second, does not decide a comparison of few turns.
   */
  static List<Strategy> ofASecond() {
    return List.of(
        shaped("rolling", 12),
        shaped("rows", 200),
        shaped("ranking", 12),
        shaped("comparison", 100));
  }

  static Strategy shaped(String shape, int repeats) {
    String code = resource("strategies/" + shape + ".py");
    if (!code.contains(PLACEHOLDER)) {
      throw new IllegalStateException(shape + " cannot be repeated");
    }
    return new Strategy(shape + "-" + repeats, code.replace(PLACEHOLDER, "REPEATS = " + repeats));
  }

  static String resource(String name) {
    try (InputStream stream = Strategies.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The strategies of a folder that succeed, as its {@code expected.tsv} says.
   *
   * @throws BenchException if the folder cannot be read
   */
  public static List<Strategy> samples(Path folder) {
    List<Strategy> samples = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(folder.resolve("expected.tsv"))) {
        String[] fields = line.split("\t", -1);
        if (fields.length > 1 && fields[1].equals("succeeded")) {
          samples.add(
              new Strategy(
                  fields[0].replace(".py", ""), Files.readString(folder.resolve(fields[0]))));
        }
      }
    } catch (IOException e) {
      throw new BenchException("The samples cannot be read from " + folder + ": " + e + ".", e);
    }
    return List.copyOf(samples);
  }
}
