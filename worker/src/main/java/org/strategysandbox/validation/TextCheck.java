package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the few texts that are dangerous wherever they arrive. numpy asks any value, a series
 * included, for the memory protocols and believes the address that it finds there; dateutil opens
 * the path after its name; a shape in brackets before a type is evaluated by numpy.
 */
final class TextCheck implements Check {
  private static final Pattern MEMORY_PROTOCOL =
      Pattern.compile("__array_(interface|struct)__|^typestr$", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOOKED_UP =
      Pattern.compile(
          "dateutil/|^numba$|(^|,)\\(\\d[\\d, ]*\\)[<>=|]?[?a-zA-Z]\\d*(,|$)"
              + "|(^|,|interval\\[|sparse\\[)[<>=|]?\\d+[<>=|]?(i[1248]|u[1248]|f(2|4|8|16)|c(8|16)|b1|[SUV]\\d+)(,|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> PROTOCOLS = Set.of("__array_interface__", "__array_struct__");
  private static final int MIN_PART = 4;

  /** No text has so much of it by chance. */
  private static final int LONG_PART = 8;

  private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private static final Set<String> INDEX_BUILDERS = Set.of("r_", "c_", "mr_");
  private static final Pattern DIRECTIVE = Pattern.compile("[rc]|-?\\d+(,-?\\d+){0,2}");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (node instanceof ExprTy expression) {
      String text = analysis.constants().of(expression);
      String literal = Syntax.text(expression);
      if (literal != null && isProtocolPart(literal)) {
        analysis
            .findings()
            .add(Rule.DUNDER_NAME, node, "'" + literal + "' could become the name of a protocol");
      }
      if (text != null && MEMORY_PROTOCOL.matcher(text).find()) {
        analysis.findings().add(Rule.DUNDER_NAME, node, "A label named '" + text + "' is refused");
      } else if (text != null && LOOKED_UP.matcher(text).find()) {
        analysis
            .findings()
            .add(Rule.ARGUMENT_NOT_ALLOWED, node, "The text '" + text + "' names code or a file");
      }
    }
    if (node instanceof ExprTy.Subscript subscript) {
      matrix(subscript, analysis);
    }
  }

  /**
   * Whether it is a piece of {@code __array_interface__} or {@code __array_struct__}, forwards or
   * backwards: nobody can see what a label becomes that is put together at run time.
   */
  private static boolean isProtocolPart(String text) {
    String plain =
        UNICODE_ESCAPE.matcher(text).replaceAll(TextCheck::unescaped).toLowerCase(Locale.ROOT);
    String back = new StringBuilder(plain).reverse().toString();
    return plain.length() >= MIN_PART
        && plain.indexOf('_') >= 0
        && plain.chars().anyMatch(Character::isLetter)
        && PROTOCOLS.stream()
            .anyMatch(
                protocol ->
                    protocol.contains(plain)
                        || protocol.contains(back)
                        || holdsPart(plain, protocol)
                        || holdsPart(back, protocol));
  }

  private static boolean holdsPart(String text, String protocol) {
    for (int from = 0; from + LONG_PART <= protocol.length(); from++) {
      String part = protocol.substring(from, from + LONG_PART);
      if (part.indexOf('_') >= 0 && text.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static String unescaped(MatchResult escape) {
    return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
  }

  /** With other texts than directives, numpy looks names up in the namespaces of the caller. */
  private static void matrix(ExprTy.Subscript subscript, Analysis analysis) {
    boolean builder =
        analysis.resolver().references(subscript.value).stream()
            .anyMatch(r -> r instanceof Reference.Member m && INDEX_BUILDERS.contains(m.name()));
    ExprTy[] items = Syntax.items(subscript.slice);
    @Nullable ExprTy first = items == null ? subscript.slice : items.length > 0 ? items[0] : null;
    String text = builder && first != null ? analysis.constants().of(first) : null;
    boolean computed = builder && first != null && new ComputedText(analysis).in(first);
    if (computed || (text != null && !DIRECTIVE.matcher(text).matches())) {
      analysis
          .findings()
          .add(Rule.EXPRESSION_EVALUATION, subscript, "numpy evaluates this text as a matrix");
    }
  }
}
