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
import org.jspecify.annotations.Nullable;

/**
 * Reads docker_config.yaml. Precedence: options, then the environment variables that the file
 * names, then the file, then the defaults. All problems are reported at once.
 */
public final class ConfigLoader {
  /** Read when the user names no file; relative to the working directory. */
  public static final Path DEFAULT_FILE = Path.of("config", "docker_config.yaml");

  private static final int MOST_BYTES = 1 << 20;

  private final Substitution substitution;
  private final Path defaultFile;

  public ConfigLoader(Map<String, String> environment) {
    this(environment, DEFAULT_FILE);
  }

  /**
   * Reads another file by default.
   *
   * @param defaultFile read when the user names none; may be missing
   */
  public ConfigLoader(Map<String, String> environment, Path defaultFile) {
    this.substitution = new Substitution(environment);
    this.defaultFile = defaultFile;
  }

  /**
   * Loads and validates.
   *
   * @param file the file that the user named; null means {@link #DEFAULT_FILE}, which may be
   *     missing
   * @param options dotted key to value, from the command line
   * @throws ConfigException with everything that is wrong
   */
  public LoadedConfig load(@Nullable Path file, Map<String, String> options) {
    List<Problem> problems = new ArrayList<>();
    Path path = file == null ? defaultFile : file;
    String text = read(path, file != null, problems);
    Map<String, RawValue> raw = new LinkedHashMap<>(YamlFile.read(text, substitution, problems));
    options.forEach(
        (key, value) -> {
          if (Catalog.find(key).isPresent()) {
            raw.put(key, new RawValue(value, Source.OPTION, 0));
          } else {
            problems.add(Problem.of(key, null, Catalog.unknown(key)));
          }
        });
    Values values = new Values(raw);
    SandboxConfig config = SandboxConfig.from(values);
    problems.addAll(values.problems());
    if (!problems.isEmpty()) {
      throw new ConfigException(path.toString(), problems);
    }
    return new LoadedConfig(config, values.effective());
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
