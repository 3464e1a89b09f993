package org.strategysandbox.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads one YAML file of settings. Precedence: options, then the environment variables that the
 * file names, then the file, then the defaults. All problems are reported at once.
 */
public final class SettingsFile {
  private static final int MOST_BYTES = 1 << 20;

  private final Keys keys;
  private final Substitution substitution;

  public SettingsFile(Keys keys, Map<String, String> environment) {
    this.keys = keys;
    this.substitution = new Substitution(environment);
  }

  /**
   * A valid configuration and its printable form.
   *
   * @param config what the values were made into
   */
  public record Loaded<T>(T config, EffectiveConfig effective) {}

  /**
   * Loads and validates.
   *
   * @param named whether somebody named the file; one that nobody named may be missing
   * @param options dotted key to value, from the command line
   * @param from makes the configuration of the values
   * @throws ConfigException with everything that is wrong
   */
  public <T> Loaded<T> load(
      Path path, boolean named, Map<String, String> options, Function<Values, T> from) {
    List<Problem> problems = new ArrayList<>();
    String text = read(path, named, problems);
    Map<String, RawValue> raw =
        new LinkedHashMap<>(YamlFile.read(text, keys, substitution, problems));
    options.forEach(
        (key, value) -> {
          if (keys.find(key).isPresent()) {
            raw.put(key, new RawValue(value, Source.OPTION, 0));
          } else {
            problems.add(Problem.of(key, null, keys.unknown(key)));
          }
        });
    Values values = new Values(raw);
    T config = from.apply(values);
    problems.addAll(values.problems());
    if (!problems.isEmpty()) {
      throw new ConfigException(path.toString(), problems);
    }
    return new Loaded<>(config, values.effective());
  }

  private static String read(Path path, boolean named, List<Problem> problems) {
    String refusal;
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length <= MOST_BYTES) {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      }
      refusal = "is larger than 1 MiB";
    } catch (NoSuchFileException missing) {
      if (!named) {
        return "";
      }
      refusal = "does not exist; leave the option out to run with the defaults";
    } catch (CharacterCodingException invalid) {
      refusal = "is not valid UTF-8";
    } catch (IOException unreadable) {
      refusal = "cannot be read: " + unreadable;
    }
    problems.add(Problem.of("", path.toString(), refusal));
    return "";
  }
}
