package org.strategysandbox.validation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a policy from YAML and collects every problem instead of stopping at the first. */
final class PolicyReader {
  private static final int FORMAT = 1;
  private static final Set<String> SECTIONS =
      Set.of("version", "injected", "modules", "builtins", "attributes", "dunders", "aggregations");
  private static final Set<String> NAME_KEYS = Set.of("allowed", "checked", "denied");
  private static final Set<String> MODULE_KEYS =
      Set.of("names", "pattern", "checked", "denied", "star", "passable");
  private static final Set<String> DUNDER_KEYS =
      Set.of("readable", "names", "definable", "assignable");

  private final String yaml;
  private final PolicySection.Problems problems = new PolicySection.Problems(new ArrayList<>());

  PolicyReader(String yaml) {
    this.yaml = yaml;
  }

  ValidationPolicy read() throws InvalidPolicyException {
    PolicySection root = new PolicySection("", document(), problems);
    root.onlyKeys(SECTIONS);
    if (!Integer.valueOf(FORMAT).equals(root.value("version"))) {
      problems.add("version: must be " + FORMAT);
    }
    Map<String, String> injected = injected(root.section("injected"));
    Map<String, ModulePolicy> modules = modules(root.section("modules"));
    injected.forEach(
        (name, module) -> {
          if (!module.isEmpty() && !modules.containsKey(module)) {
            problems.add("injected." + name + ": " + module + " is not a listed module");
          }
        });
    PolicySection dunders = root.section("dunders");
    dunders.onlyKeys(DUNDER_KEYS);
    ValidationPolicy policy =
        new ValidationPolicy(
            id(),
            injected,
            modules,
            names(root.section("builtins")),
            names(root.section("attributes")),
            new DunderPolicy(
                dunders.names("readable"),
                dunders.names("names"),
                dunders.names("definable"),
                dunders.names("assignable")),
            root.names("aggregations"));
    problems.throwIfAny();
    return policy;
  }

  private @Nullable Object document() throws InvalidPolicyException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setAllowRecursiveKeys(false);
    options.setNestingDepthLimit(8);
    options.setCodePointLimit(512 * 1024);
    try {
      return new Yaml(new SafeConstructor(options)).load(yaml);
    } catch (YAMLException e) {
      throw new InvalidPolicyException(List.of("not readable as YAML: " + e.getMessage()));
    }
  }

  private Map<String, String> injected(PolicySection section) {
    Map<String, String> injected = new LinkedHashMap<>();
    for (String name : section.keys()) {
      Object module = section.value(name);
      if (module != null && !(module instanceof String)) {
        problems.add(section.path(name) + ": must be the name of a module or null");
      }
      injected.put(name, module instanceof String text ? text : "");
    }
    return injected;
  }

  private Map<String, ModulePolicy> modules(PolicySection section) {
    Map<String, ModulePolicy> modules = new LinkedHashMap<>();
    for (String name : section.keys()) {
      PolicySection module = section.section(name);
      module.onlyKeys(MODULE_KEYS);
      NamePolicy names =
          new NamePolicy(module.names("names"), module.checks("checked"), module.denied("denied"));
      contradictions(section.path(name), names);
      modules.put(
          name,
          new ModulePolicy(names, pattern(module), module.flag("star"), module.flag("passable")));
      int dot = name.lastIndexOf('.');
      if (dot > 0 && section.value(name.substring(0, dot)) == null) {
        problems.add(section.path(name) + ": its parent module is not listed");
      }
    }
    return modules;
  }

  private NamePolicy names(PolicySection section) {
    section.onlyKeys(NAME_KEYS);
    NamePolicy names =
        new NamePolicy(
            section.names("allowed"), section.checks("checked"), section.denied("denied"));
    contradictions(section.path(), names);
    return names;
  }

  private void contradictions(String path, NamePolicy names) {
    for (String name : names.denied().keySet()) {
      if (names.allowed().contains(name) || names.checked().containsKey(name)) {
        problems.add(path + ": " + name + " is denied and allowed");
      }
    }
    for (String name : names.checked().keySet()) {
      if (names.allowed().contains(name)) {
        problems.add(path + ": " + name + " is checked and allowed");
      }
    }
  }

  private @Nullable Pattern pattern(PolicySection module) {
    Object value = module.value("pattern");
    if (value == null) {
      return null;
    }
    try {
      return Pattern.compile(String.valueOf(value));
    } catch (PatternSyntaxException e) {
      problems.add(module.path("pattern") + ": not a regular expression");
      return null;
    }
  }

  private String id() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
