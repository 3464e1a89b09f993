package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.Set;
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
  private static final Set<String> INDEX_BUILDERS = Set.of("r_", "c_", "mr_");
  private static final Pattern DIRECTIVE = Pattern.compile("[rc]|-?\\d+(,-?\\d+){0,2}");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (node instanceof KeywordTy spread && spread.value instanceof ExprTy.Dict dict) {
      keys(spread, dict, analysis);
    }
    if (node instanceof ExprTy expression) {
      String text = analysis.constants().of(expression);
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

  /** {@code f(**{'__class__': …})} sets attributes where f stores its keywords. */
  private static void keys(KeywordTy spread, ExprTy.Dict dict, Analysis analysis) {
    for (int i = 0; spread.arg == null && dict.keys != null && i < dict.keys.length; i++) {
      String key = dict.keys[i] == null ? null : analysis.constants().of(dict.keys[i]);
      if (key != null && DunderPolicy.isDunder(key)) {
        analysis.findings().add(Rule.DUNDER_NAME, spread, "Keyword '" + key + "' is refused");
      }
    }
  }

  /** With other texts than directives, numpy looks names up in the namespaces of the caller. */
  private static void matrix(ExprTy.Subscript subscript, Analysis analysis) {
    boolean builder =
        analysis.resolver().references(subscript.value).stream()
            .anyMatch(r -> r instanceof Reference.Member m && INDEX_BUILDERS.contains(m.name()));
    ExprTy[] items = Syntax.items(subscript.slice);
    @Nullable ExprTy first = items == null ? subscript.slice : items.length > 0 ? items[0] : null;
    String text = builder && first != null ? analysis.constants().of(first) : null;
    if (text != null && !DIRECTIVE.matcher(text).matches()) {
      analysis
          .findings()
          .add(Rule.EXPRESSION_EVALUATION, subscript, "numpy evaluates this text as a matrix");
    }
  }
}
