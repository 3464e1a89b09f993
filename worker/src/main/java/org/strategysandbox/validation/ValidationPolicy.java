package org.strategysandbox.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy may use: the content of validation_policy.yaml. Immutable.
 *
 * @see #load(Path)
 * @see #builtIn()
 */
public final class ValidationPolicy {
  private static final String RESOURCE = "/validation_policy.yaml";
  private static final int MAX_BYTES = 256 * 1024;

  private final String id;
  private final Map<String, String> injected;
  private final Map<String, ModulePolicy> modules;
  private final NamePolicy builtins;
  private final NamePolicy attributes;
  private final DunderPolicy dunders;
  private final Set<String> aggregations;

  ValidationPolicy(
      String id,
      Map<String, String> injected,
      Map<String, ModulePolicy> modules,
      NamePolicy builtins,
      NamePolicy attributes,
      DunderPolicy dunders,
      Set<String> aggregations) {
    this.id = id;
    this.injected = Map.copyOf(injected);
    this.modules = Map.copyOf(modules);
    this.builtins = builtins;
    this.attributes = attributes;
    this.dunders = dunders;
    this.aggregations = Set.copyOf(aggregations);
  }

  /**
   * Reads a policy.
   *
   * @throws InvalidPolicyException naming every problem of the file
   * @throws IOException when the file cannot be read
   */
  public static ValidationPolicy load(Path file) throws IOException, InvalidPolicyException {
    if (Files.size(file) > MAX_BYTES) {
      throw new InvalidPolicyException(List.of("the file is larger than " + MAX_BYTES + " bytes"));
    }
    return parse(Files.readString(file));
  }

  /**
   * Parses the text of a policy file.
   *
   * @throws InvalidPolicyException naming every problem
   */
  public static ValidationPolicy parse(String yaml) throws InvalidPolicyException {
    return new PolicyReader(yaml).read();
  }

  /**
   * The policy that is used when there is no file: the same text as config/validation_policy.yaml.
   */
  public static ValidationPolicy builtIn() {
    try (InputStream in = ValidationPolicy.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + RESOURCE);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidPolicyException e) {
      throw new IllegalStateException("The built-in policy is invalid: " + e.getMessage(), e);
    }
  }

  /** Identifies the content: the first 16 hexadecimal digits of the SHA-256 of the file. */
  public String id() {
    return id;
  }

  /** The globals that a runner must inject, as this policy knows them. */
  public Set<String> injectedNames() {
    return injected.keySet();
  }

  boolean injects(String name) {
    return injected.containsKey(name);
  }

  /** The module that an injected name refers to, null when it is no module. */
  @Nullable String injectedModule(String name) {
    String module = injected.get(name);
    return module == null || module.isEmpty() ? null : module;
  }

  @Nullable ModulePolicy module(String name) {
    return modules.get(name);
  }

  /** The importable modules. */
  Set<String> moduleNames() {
    return modules.keySet();
  }

  NamePolicy builtins() {
    return builtins;
  }

  NamePolicy attributes() {
    return attributes;
  }

  DunderPolicy dunders() {
    return dunders;
  }

  Set<String> aggregations() {
    return aggregations;
  }
}
