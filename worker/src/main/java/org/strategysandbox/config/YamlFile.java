package org.strategysandbox.config;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Flattens a YAML document to dotted keys. It stops at YAML's nodes and constructs no objects, so
 * no tag can name a class and no scalar is reinterpreted ({@code off} stays {@code off}).
 */
final class YamlFile {
  private static final int DEEPEST = 16;
  private static final int DEEPEST_OF_OTHERS = 64;
  private static final int MOST_ALIASES = 500;
  private static final int MOST_PROBLEMS = 100;
  private static final Set<Tag> PLAIN_TAGS =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ);

  private final Keys keys;
  private final Substitution substitution;
  private final List<Problem> problems;
  private final Map<String, RawValue> values = new LinkedHashMap<>();

  private YamlFile(Keys keys, Substitution substitution, List<Problem> problems) {
    this.keys = keys;
    this.substitution = substitution;
    this.problems = problems;
  }

  /**
   * The values of the known keys; everything else becomes a problem, except the sections of others
   * in a shared file.
   */
  static Map<String, RawValue> read(
      String text, Keys keys, Substitution substitution, List<Problem> problems) {
    YamlFile file = new YamlFile(keys, substitution, problems);
    try {
      Node root = yaml(text.length(), keys.isShared()).compose(new java.io.StringReader(text));
      if (root != null && !isNull(root)) {
        file.root(root);
      }
    } catch (MarkedYAMLException malformed) {
      // The full message quotes the file, which may hold secrets.
      problems.add(
          new Problem("", null, "malformed YAML: " + malformed.getProblem(), lineOf(malformed)));
    } catch (YAMLException refused) {
      problems.add(Problem.of("", null, "unusable YAML: " + refused.getMessage()));
    }
    return file.values;
  }

  /**
   * @param shared others may nest deeper and use aliases, within bounds
   */
  private static Yaml yaml(int length, boolean shared) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(shared ? MOST_ALIASES : 0);
    options.setNestingDepthLimit(shared ? DEEPEST_OF_OTHERS : DEEPEST);
    options.setCodePointLimit(length + 1);
    return new Yaml(
        new SafeConstructor(options),
        new org.yaml.snakeyaml.representer.Representer(new org.yaml.snakeyaml.DumperOptions()),
        new org.yaml.snakeyaml.DumperOptions(),
        options);
  }

  private void root(Node node) {
    if (!keys.isShared() || !(node instanceof MappingNode mapping)) {
      section("", node);
      return;
    }
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode name && keys.isSection(name.getValue())) {
        if (seen.add(name.getValue())) {
          section(name.getValue(), tuple.getValueNode());
        } else {
          problem(name.getValue(), null, "is given twice", name);
        }
      }
    }
  }

  private void section(String path, Node node) {
    if (!isPlain(path, node) || isNull(node)) {
      return;
    }
    if (!(node instanceof MappingNode mapping)) {
      problem(path, null, "must be a section with keys of its own", node);
      return;
    }
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (problems.size() >= MOST_PROBLEMS) {
        problem("", null, "has more problems than are listed here", tuple.getKeyNode());
        return;
      }
      if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
        problem(path, null, "has a key that is not a plain text", tuple.getKeyNode());
        continue;
      }
      String key = path.isEmpty() ? name.getValue() : path + "." + name.getValue();
      if (!seen.add(name.getValue())) {
        problem(key, null, "is given twice", name);
      } else if (isPlain(key, name)) {
        child(key, name, tuple.getValueNode());
      }
    }
  }

  private void child(String key, ScalarNode name, Node node) {
    Setting<?> setting = keys.find(key).orElse(null);
    if (setting != null) {
      value(setting, node);
    } else if (keys.isSection(key)) {
      section(key, node);
    } else {
      problem(key, null, keys.unknown(key), name);
    }
  }

  private void value(Setting<?> setting, Node node) {
    if (!isPlain(setting.key(), node)) {
      return;
    }
    String text;
    if (node instanceof ScalarNode scalar) {
      text = textOf(scalar);
    } else if (node instanceof SequenceNode sequence && setting.type().list()) {
      if (!sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
        problem(setting.key(), null, "must be a list of plain values", node);
        return;
      }
      text =
          sequence.getValue().stream()
              .map(item -> textOf((ScalarNode) item))
              .collect(Collectors.joining(","));
    } else {
      problem(
          setting.key(),
          null,
          "must be a single value; allowed: " + setting.type().allowed(),
          node);
      return;
    }
    try {
      Substitution.Replaced replaced = substitution.apply(text);
      values.put(setting.key(), new RawValue(replaced.text(), replaced.source(), line(node)));
    } catch (IllegalArgumentException unresolved) {
      problem(
          setting.key(), setting.secret() ? Values.HIDDEN : text, unresolved.getMessage(), node);
    }
  }

  private boolean isPlain(String key, Node node) {
    if (node.getAnchor() != null) {
      problem(key, null, "uses an anchor (&name); write the value out", node);
      return false;
    }
    if (!PLAIN_TAGS.contains(node.getTag())) {
      problem(key, null, "uses a YAML tag or merge, which are not supported", node);
      return false;
    }
    return true;
  }

  private void problem(String key, @Nullable String value, @Nullable String message, Node node) {
    problems.add(new Problem(key, value, String.valueOf(message), line(node)));
  }

  private static String textOf(ScalarNode node) {
    return isNull(node) ? "" : node.getValue();
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private static int lineOf(MarkedYAMLException malformed) {
    return malformed.getProblemMark() == null ? 0 : malformed.getProblemMark().getLine() + 1;
  }
}
