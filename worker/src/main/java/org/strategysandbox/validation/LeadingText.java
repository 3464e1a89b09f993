package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of the beginning of a text that is put together, and whether that keeps numpy from
 * evaluating the text as a type: numpy reads items from left to right (numpy/_core/_internal.py,
 * {@code _commastring}) and stops with an error at the first character that no type has.
 */
final class LeadingText {
  /** What can stand in a type; anything else ends the reading. */
  private static final Pattern FOREIGN =
      Pattern.compile("[^A-Za-z0-9.?<>|=(),\\[\\]\\s\\x1c-\\x1f]", Pattern.UNICODE_CHARACTER_CLASS);

  /** Formats that make nothing but digits, a point and a sign of a number. */
  private static final Pattern DIGITS = Pattern.compile("0?\\d*(\\.\\d+)?[dfgeF]?");

  private static final Set<String> COUNTS = Set.of("len", "int", "range", "ord");
  private static final int MAX_DEPTH = 40;

  private final Analysis analysis;
  private final StringBuilder known = new StringBuilder();

  private LeadingText(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Whether numpy certainly evaluates no part of what the expression puts together. */
  static boolean harmless(ExprTy value, Analysis analysis) {
    LeadingText text = new LeadingText(analysis);
    boolean whole = text.append(value, 0);
    return harmless(text.known.toString(), whole);
  }

  /** Whether numpy certainly evaluates no part of the text. */
  static boolean harmless(String text) {
    return harmless(text, true);
  }

  private static boolean harmless(String start, boolean whole) {
    var foreign = FOREIGN.matcher(start);
    if (!foreign.find()) {
      return whole && TextKind.NO_SHAPE.accepts(start);
    }
    String read = start.substring(0, foreign.start());
    // pandas takes the type in the brackets out.
    return !read.contains("[")
        && TextKind.NO_SHAPE.accepts(read.substring(0, read.lastIndexOf(',') + 1));
  }

  /** Appends what is known from the left; false when something unknown follows. */
  private boolean append(ExprTy value, int depth) {
    String constant = Syntax.text(value);
    if (constant != null) {
      known.append(constant);
      return true;
    }
    if (depth > MAX_DEPTH || !analysis.effort().step()) {
      return false;
    }
    if (value instanceof ExprTy.JoinedStr joined) {
      for (int i = 0; joined.values != null && i < joined.values.length; i++) {
        if (!append(joined.values[i], depth + 1)) {
          return false;
        }
      }
      return true;
    }
    if (value instanceof ExprTy.FormattedValue part) {
      return formatted(part, depth);
    }
    if (value instanceof ExprTy.BinOp operation && operation.op == OperatorTy.Add) {
      return append(operation.left, depth + 1) && append(operation.right, depth + 1);
    }
    if (value instanceof ExprTy.BinOp operation && operation.op == OperatorTy.Mod) {
      return template(operation.left, '%');
    }
    if (value instanceof ExprTy.Call call && call.func instanceof ExprTy.Attribute method) {
      return method.attr.equals("format") && template(method.value, '{');
    }
    return value instanceof ExprTy.Call call
        && analysis.resolver().isBuiltin(call.func, Set.of("str"))
        && Syntax.arguments(call).length == 1
        && number(call.args[0], depth + 1);
  }

  private boolean formatted(ExprTy.FormattedValue part, int depth) {
    if (part.formatSpec != null) {
      String format = analysis.constants().of(part.formatSpec);
      return format != null && DIGITS.matcher(format).matches() && number(part.value, depth + 1);
    }
    return number(part.value, depth + 1) || (part.conversion < 0 && append(part.value, depth + 1));
  }

  private boolean template(ExprTy template, char placeholder) {
    String text = Syntax.text(template);
    if (text != null) {
      int at = text.indexOf(placeholder);
      known.append(text, 0, at < 0 ? text.length() : at);
    }
    return false;
  }

  /** Appends a digit for what is certainly a whole number. */
  private boolean number(ExprTy value, int depth) {
    if (!isNumber(value, depth)) {
      return false;
    }
    known.append('0');
    return true;
  }

  private boolean isNumber(ExprTy value, int depth) {
    if (depth > MAX_DEPTH || !analysis.effort().step()) {
      return false;
    }
    if (value instanceof ExprTy.Constant constant) {
      return constant.value.kind == ConstantValue.Kind.LONG
          || constant.value.kind == ConstantValue.Kind.DOUBLE;
    }
    if (value instanceof ExprTy.BinOp operation) {
      return isNumber(operation.left, depth + 1) && isNumber(operation.right, depth + 1);
    }
    if (value instanceof ExprTy.Call call) {
      return analysis.resolver().isBuiltin(call.func, COUNTS)
          && !analysis.resolver().isBuiltin(call.func, Set.of("range"));
    }
    if (!(value instanceof ExprTy.Name name)) {
      return false;
    }
    List<Binding> bindings = analysis.program().scope(name).lookup(name.id).bindings();
    return !bindings.isEmpty()
        && bindings.stream()
            .allMatch(
                binding -> {
                  ExprTy bound = binding.value();
                  return bound != null
                      && switch (binding.kind()) {
                        case VALUE -> isNumber(bound, depth + 1);
                        case ELEMENT -> binding.index() < 0 && ofNumbers(bound, depth + 1);
                        default -> false;
                      };
                });
  }

  private boolean ofNumbers(ExprTy iterated, int depth) {
    ExprTy[] items = Syntax.items(iterated);
    if (items == null) {
      return iterated instanceof ExprTy.Call call
          && analysis.resolver().isBuiltin(call.func, Set.of("range"));
    }
    for (ExprTy item : items) {
      if (!isNumber(item, depth)) {
        return false;
      }
    }
    return true;
  }
}
