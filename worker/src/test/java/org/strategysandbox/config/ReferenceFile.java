package org.strategysandbox.config;

import java.util.ArrayList;
import java.util.List;

/** What the files in config/ and the tables in docs/configuration.md must say. */
public final class ReferenceFile {
  private static final int WIDTH = 100;
  private static final String HEAD =
      """
      # Configuration of the service. Every value below is the default: delete what you do not change.
      # docs/configuration.md explains precedence, units, variables and error messages.
      #
      #   ${NAME:default}  is the environment variable NAME, or the default when it is unset or empty
      #   durations        a whole number and ms, s, m, h or d: 250ms, 30s, 7d
      #   sizes            powers of 1024: 512MiB, 2GiB, or as Docker writes them: 512m, 2g
      """;

  private ReferenceFile() {}

  static String yaml() {
    return yaml(HEAD, Catalog.SETTINGS);
  }

  /** The file of these settings, with their defaults. */
  public static String yaml(String head, List<Setting<?>> settings) {
    StringBuilder yaml = new StringBuilder(head);
    String open = "";
    for (Setting<?> setting : settings) {
      String section = section(setting.key());
      if (open.equals("kafka") && !section.equals(open)) {
        clientProperties(yaml);
      }
      if (!section.equals(open)) {
        heading(yaml, open, section);
        open = section;
      }
      String indent = "  ".repeat(section.split("\\.", -1).length);
      comment(yaml, indent, setting.description());
      comment(
          yaml,
          indent,
          "Allowed: %s. Default: %s.".formatted(setting.type().allowed(), shown(setting)));
      yaml.append(indent)
          .append(setting.key().substring(section.length() + 1))
          .append(": ")
          .append(value(setting))
          .append('\n');
    }
    return yaml.toString();
  }

  static String table() {
    StringBuilder table = new StringBuilder(table(Catalog.SETTINGS));
    row(table, ClientProperties.SECTION + ".*", "empty", "text", ClientProperties.DESCRIPTION);
    return table.toString();
  }

  /** The table of these settings. */
  public static String table(List<Setting<?>> settings) {
    StringBuilder table =
        new StringBuilder("| key | default | allowed | meaning |\n|---|---|---|---|\n");
    for (Setting<?> setting : settings) {
      row(
          table,
          setting.key(),
          shown(setting),
          setting.type().allowed(),
          setting.description()
              + (setting.variable() ? " Variable: `" + setting.variableName() + "`." : ""));
    }
    return table.toString();
  }

  private static void row(
      StringBuilder table, String key, String value, String allowed, String meaning) {
    table.append("| `%s` | %s | %s | %s |\n".formatted(key, value, allowed, meaning));
  }

  private static void clientProperties(StringBuilder yaml) {
    comment(yaml, "  ", ClientProperties.DESCRIPTION);
    yaml.append("  client_properties: {}\n");
    yaml.append("  #  security.protocol: SASL_SSL\n");
    yaml.append("  #  sasl.jaas.config: ${KAFKA_JAAS}\n");
  }

  private static void heading(StringBuilder yaml, String open, String section) {
    if (section.startsWith(open + ".")) {
      yaml.append("  ".repeat(section.split("\\.", -1).length - 1));
    } else if (!section.contains(".")) {
      yaml.append('\n');
    } else {
      yaml.append("  ");
    }
    yaml.append(section.substring(section.lastIndexOf('.') + 1)).append(":\n");
  }

  private static String value(Setting<?> setting) {
    String text = setting.defaultText();
    if (setting.variable()) {
      String reference = "${" + setting.variableName() + ":" + text + "}";
      return setting.type().list() ? "\"" + reference + "\"" : reference;
    }
    return text.isEmpty() || text.contains(":") ? "\"" + text + "\"" : text;
  }

  private static String shown(Setting<?> setting) {
    return setting.defaultText().isEmpty() ? "empty" : setting.defaultText();
  }

  private static String section(String key) {
    return key.substring(0, key.lastIndexOf('.'));
  }

  private static void comment(StringBuilder yaml, String indent, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() + indent.length() + 3 > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    lines.forEach(each -> yaml.append(indent).append("# ").append(each).append('\n'));
  }
}
