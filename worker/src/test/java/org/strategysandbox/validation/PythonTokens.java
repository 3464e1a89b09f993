package org.strategysandbox.validation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source cut into words, texts and signs, without loss: joined again they are the source. Good
 * enough to change sources by; it accepts anything.
 */
final class PythonTokens {
  static final Set<String> KEYWORDS =
      Set.of(
          ("False None True and as assert async await break class continue def del elif else except"
                  + " finally for from global if import in is lambda nonlocal not or pass raise"
                  + " return try while with yield match case _ type")
              .split(" ", -1));

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<text>(?i:[rbuf]{0,2})(?:'''[\\s\\S]*?'''|\"\"\"[\\s\\S]*?\"\"\""
              + "|'[^'\\\\\\n]*+(?:\\\\[\\s\\S][^'\\\\\\n]*+)*+'"
              + "|\"[^\"\\\\\\n]*+(?:\\\\[\\s\\S][^\"\\\\\\n]*+)*+\"))"
              + "|(?<comment>#[^\\n]*+)"
              + "|(?<word>[\\p{L}_][\\p{L}\\p{N}\\p{M}_]*+)"
              + "|(?<number>[0-9][0-9A-Za-z_.]*+)"
              + "|(?<blank>[ \\t\\f]++|\\\\\\n)"
              + "|(?<line>\\n)"
              + "|(?<sign>\\*\\*=|//=|>>=|<<=|\\.\\.\\.|\\*\\*|//|>>|<<|[-+*/%@&|^=!<>:]=|->|[\\s\\S])");

  /** After a star import a variable may be the module's. */
  private static final Pattern STAR = Pattern.compile("import\\s*\\*");

  private static final Pattern REMARK = Pattern.compile("^# (?:rule|how): ");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}\\p{M}_]*");

  /** One token: its group name as kind, and its text. */
  record Token(String kind, String text) {
    boolean is(String expected) {
      return text.equals(expected);
    }
  }

  private final List<Token> tokens;

  private PythonTokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  static PythonTokens of(String source) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(source);
    while (matcher.find()) {
      String kind =
          List.of("text", "comment", "word", "number", "blank", "line").stream()
              .filter(group -> matcher.group(group) != null)
              .findFirst()
              .orElse("sign");
      tokens.add(new Token(kind, matcher.group()));
    }
    return new PythonTokens(tokens);
  }

  List<Token> list() {
    return tokens;
  }

  /** The variables of the source's own that can be renamed without changing what it does. */
  Set<String> ownNames(ValidationPolicy policy) {
    Set<String> bound = new HashSet<>();
    Set<String> fixed = new HashSet<>(KEYWORDS);
    int depth = 0;
    boolean importing = false;
    boolean afterAs = false;
    String before = "\n";
    for (Token token : tokens) {
      String text = token.text();
      switch (token.kind()) {
        case "line" -> importing = importing && depth > 0;
        case "text" -> words(text, fixed);
        case "sign" -> {
          depth += "([{".contains(text) ? 1 : ")]}".contains(text) ? -1 : 0;
          importing &= !text.equals(";");
        }
        case "word" -> {
          importing |= text.equals("import") || (text.equals("from") && !before.equals("yield"));
          boolean fixedHere =
              before.equals(".")
                  || (importing && !afterAs)
                  || text.startsWith("__")
                  || !Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                  || policy.builtins().knows(text)
                  || policy.injects(text);
          (fixedHere ? fixed : bound).add(text);
          afterAs = text.equals("as");
        }
        default -> {}
      }
      if (!token.kind().equals("blank") && !token.kind().equals("comment")) {
        before = token.kind().equals("line") ? "\n" : text;
      }
    }
    if (tokens.stream().anyMatch(t -> t.is("import")) && STAR.matcher(map(Token::text)).find()) {
      return Set.of();
    }
    keywordArguments(fixed);
    classMembers(fixed);
    bound.removeAll(fixed);
    return bound;
  }

  private void keywordArguments(Set<String> fixed) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.get(i).text();
      depth += "([{".contains(text) ? 1 : ")]}".contains(text) ? -1 : 0;
      if (depth > 0 && tokens.get(i).kind().equals("word") && next(i).equals("=")) {
        fixed.add(text);
      }
    }
  }

  /** Names that are bound in a class body are attributes as well. */
  private void classMembers(Set<String> fixed) {
    int indent = 0;
    int classIndent = -1;
    boolean lineStart = true;
    for (Token token : tokens) {
      switch (token.kind()) {
        case "line" -> {
          lineStart = true;
          indent = 0;
        }
        case "blank" -> indent += lineStart ? token.text().length() : 0;
        case "comment" -> {}
        default -> {
          if (lineStart && classIndent >= 0 && indent <= classIndent) {
            classIndent = -1;
          }
          if (lineStart && token.is("class")) {
            classIndent = indent;
          }
          if (classIndent >= 0 && token.kind().equals("word")) {
            fixed.add(token.text());
          }
          lineStart = false;
        }
      }
    }
  }

  private String next(int from) {
    for (int i = from + 1; i < tokens.size(); i++) {
      if (!tokens.get(i).kind().equals("blank")) {
        return tokens.get(i).text();
      }
    }
    return "";
  }

  private static void words(String text, Set<String> into) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      into.add(matcher.group());
    }
  }

  /** The source with every word replaced; attributes, after a dot, are left alone. */
  String rename(Map<String, String> names) {
    StringBuilder source = new StringBuilder();
    String before = "";
    for (Token token : tokens) {
      boolean variable = token.kind().equals("word") && !before.equals(".");
      source.append(variable ? names.getOrDefault(token.text(), token.text()) : token.text());
      if (!token.kind().equals("blank")) {
        before = token.text();
      }
    }
    return source.toString();
  }

  /** The source with each token replaced by what the function says. */
  String map(Function<Token, String> change) {
    StringBuilder source = new StringBuilder();
    tokens.forEach(token -> source.append(change.apply(token)));
    return source.toString();
  }

  /** What the source is apart from variables, numbers, blank space and remarks about it. */
  String shape(ValidationPolicy policy) {
    Map<String, String> numbered = new HashMap<>();
    Set<String> own = ownNames(policy);
    for (Token token : tokens) {
      if (own.contains(token.text())) {
        numbered.putIfAbsent(token.text(), "v" + numbered.size());
      }
    }
    return PythonTokens.of(rename(numbered))
        .map(
            token ->
                switch (token.kind()) {
                  case "comment" -> REMARK.matcher(token.text()).find() ? "" : token.text();
                  case "blank" -> " ";
                  case "number" -> "0";
                  default -> token.text();
                })
        .replaceAll(" *\n+", "\n")
        .strip();
  }
}
