package org.strategysandbox.validation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** A change to a source that leaves what it does as it is. */
enum Disguise {
  RENAMED_LONG((source, policy) -> rename(source, policy, "some_longer_name_")),
  RENAMED_CHINESE((source, policy) -> rename(source, policy, "變數")),
  RENAMED_LIKE_COLUMNS((source, policy) -> rename(source, policy, "open_price")),
  ALIASED(Disguise::alias),
  ALIASED_TWICE((source, policy) -> alias(alias(source, policy), policy)),
  ALIASED_IN_TUPLE(Disguise::aliasInTuple),
  PARENTHESISED(Disguise::parenthesise),
  IN_FUNCTION((source, policy) -> "def wrapper():\n" + indented(source) + "wrapper()\n"),
  IN_NESTED_FUNCTION(
      (source, policy) ->
          "def outer():\n    def inner():\n"
              + indented(indented(source))
              + "    return inner()\nouter()\n"),
  IN_STRATEGY((source, policy) -> "def strategy(data):\n" + indented(source) + "    return 1\n"),
  IN_METHOD(
      (source, policy) ->
          "class Holder:\n    def run(self):\n" + indented(indented(source)) + "Holder().run()\n"),
  IN_IF((source, policy) -> "if 1:\n" + indented(source)),
  IN_ELSE((source, policy) -> "if 0:\n    pass\nelse:\n" + indented(source)),
  IN_TRY((source, policy) -> "try:\n" + indented(source) + "except ValueError:\n    pass\n"),
  IN_FINALLY((source, policy) -> "try:\n    pass\nfinally:\n" + indented(source)),
  IN_LOOP((source, policy) -> "for turn in [1]:\n" + indented(source)),
  IN_WHILE((source, policy) -> "while True:\n" + indented(source) + "    break\n"),
  IN_MATCH((source, policy) -> "match 1:\n    case 1:\n" + indented(indented(source))),
  AFTER_STRATEGY((source, policy) -> "position = data.get('price:收盤價') > 1\n" + source),
  BEFORE_STRATEGY((source, policy) -> source + "\nposition = data.get('price:收盤價') > 1\n"),
  AFTER_DOCSTRING((source, policy) -> "'''A strategy.'''\n" + source),
  BLANK_LINES((source, policy) -> onTokens(source, "line", "\n   \n\n")),
  TRAILING_COMMENTS((source, policy) -> onTokens(source, "line", "  # nothing to see\n")),
  WIDE((source, policy) -> onTokens(source, "sign", " $ ")),
  TABS((source, policy) -> source.replace("    ", "\t")),
  FORM_FEED((source, policy) -> "\f" + source),
  WINDOWS_LINES((source, policy) -> source.replace("\n", "\r\n")),
  OLD_MAC_LINES((source, policy) -> source.replace('\n', '\r'));

  private final BiFunction<String, ValidationPolicy, String> change;

  Disguise(BiFunction<String, ValidationPolicy, String> change) {
    this.change = change;
  }

  String apply(String source, ValidationPolicy policy) {
    return change.apply(source, policy);
  }

  private static String rename(String source, ValidationPolicy policy, String prefix) {
    PythonTokens tokens = PythonTokens.of(source);
    Map<String, String> names = new HashMap<>();
    for (String name : tokens.ownNames(policy)) {
      names.put(name, prefix + names.size());
    }
    return tokens.rename(names);
  }

  /** Built-ins and injected names that the source only reads. */
  private static Set<String> read(PythonTokens tokens, ValidationPolicy policy) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> bound = new LinkedHashSet<>();
    List<PythonTokens.Token> list =
        tokens.list().stream().filter(t -> !t.kind().equals("blank")).toList();
    for (int i = 0; i < list.size(); i++) {
      String name = list.get(i).text();
      String before = i == 0 ? "" : list.get(i - 1).text();
      String after = i + 1 == list.size() ? "" : list.get(i + 1).text();
      if (!list.get(i).kind().equals("word") || before.equals(".")) {
        continue;
      }
      boolean stored =
          Set.of("=", ":", ":=", ",", "in", "+=").contains(after)
              || Set.of("def", "class", "as", "for", "import", "from", "global", "nonlocal", "del")
                  .contains(before);
      (stored ? bound : found).add(name);
    }
    found.removeAll(bound);
    found.removeIf(name -> !policy.builtins().knows(name) && !policy.injects(name));
    return found;
  }

  private static String alias(String source, ValidationPolicy policy) {
    PythonTokens tokens = PythonTokens.of(source);
    Map<String, String> names = new HashMap<>();
    StringBuilder aliases = new StringBuilder();
    for (String name : read(tokens, policy)) {
      String alias = "alias_of_" + name;
      names.put(name, alias);
      aliases.append(alias).append(" = ").append(name).append('\n');
    }
    return aliases + tokens.rename(names);
  }

  private static String aliasInTuple(String source, ValidationPolicy policy) {
    PythonTokens tokens = PythonTokens.of(source);
    Map<String, String> names = new HashMap<>();
    StringBuilder aliases = new StringBuilder();
    for (String name : read(tokens, policy)) {
      names.put(name, "spare_" + name);
      aliases.append("spare_%s, unused = %s, 1%n".formatted(name, name));
    }
    return aliases + tokens.rename(names);
  }

  private static String parenthesise(String source, ValidationPolicy policy) {
    PythonTokens tokens = PythonTokens.of(source);
    Map<String, String> names = new HashMap<>();
    read(tokens, policy).forEach(name -> names.put(name, "(" + name + ")"));
    return tokens.rename(names);
  }

  private static String onTokens(String source, String kind, String replacement) {
    return PythonTokens.of(source)
        .map(
            token ->
                token.kind().equals(kind) ? replacement.replace("$", token.text()) : token.text());
  }

  private static String indented(String source) {
    return source.indent(4);
  }
}
