package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.UnaryOpTy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Computes texts that a source puts together from constants: concatenation, formatted strings,
 * {@code join}, slices, characters by number. It need not know every way, because nothing is
 * accepted on its word; it finds refused texts in disguise.
 */
final class ConstantText {
  private static final int MAX_LENGTH = 200;
  private static final Object UNKNOWN = new Object();

  private final Program program;
  private final Resolver resolver;
  private final IdentityHashMap<ExprTy, Object> known = new IdentityHashMap<>();

  ConstantText(Program program, Resolver resolver) {
    this.program = program;
    this.resolver = resolver;
  }

  /** The text, or null when it is none or not known. */
  @Nullable String of(ExprTy expression) {
    return value(expression) instanceof String text ? text : null;
  }

  /** A String, a Long or a List of them; UNKNOWN for everything else. */
  private Object value(@Nullable ExprTy expression) {
    if (expression == null) {
      return UNKNOWN;
    }
    Object before = known.putIfAbsent(expression, UNKNOWN);
    if (before != null) {
      return before;
    }
    Object found = compute(expression);
    if (found instanceof String text && text.length() > MAX_LENGTH) {
      found = UNKNOWN;
    }
    known.put(expression, found);
    return found;
  }

  private Object compute(ExprTy expression) {
    if (expression instanceof ExprTy.Constant constant) {
      return constant(constant);
    }
    ExprTy[] items = Syntax.items(expression);
    if (items != null) {
      return list(items);
    }
    if (expression instanceof ExprTy.BinOp operation) {
      return operation(operation);
    }
    if (expression instanceof ExprTy.JoinedStr joined) {
      return joined(joined);
    }
    if (expression instanceof ExprTy.FormattedValue field) {
      return field.formatSpec == null ? value(field.value) : UNKNOWN;
    }
    if (expression instanceof ExprTy.Subscript subscript) {
      return slice(subscript);
    }
    if (expression instanceof ExprTy.Call call) {
      return call(call);
    }
    if (expression instanceof ExprTy.UnaryOp minus && minus.op == UnaryOpTy.USub) {
      return value(minus.operand) instanceof Long number ? (Object) (-number) : UNKNOWN;
    }
    return expression instanceof ExprTy.Name name ? variable(name) : UNKNOWN;
  }

  private static Object constant(ExprTy.Constant constant) {
    return switch (constant.value.kind) {
      case RAW -> constant.value.getRaw(Object.class) instanceof String text ? text : UNKNOWN;
      case LONG -> constant.value.getLong();
      case BYTES -> new String(constant.value.getBytes(), StandardCharsets.ISO_8859_1);
      default -> UNKNOWN;
    };
  }

  private Object list(ExprTy[] items) {
    if (items.length > MAX_LENGTH) {
      return UNKNOWN;
    }
    List<Object> values = new ArrayList<>();
    for (ExprTy item : items) {
      Object value = value(item);
      if (value == UNKNOWN) {
        return UNKNOWN;
      }
      values.add(value);
    }
    return values;
  }

  private Object operation(ExprTy.BinOp operation) {
    Object left = value(operation.left);
    Object right = value(operation.right);
    if (left instanceof String a && right instanceof String b && operation.op == OperatorTy.Add) {
      return a + b;
    }
    if (left instanceof String text && operation.op == OperatorTy.Mod && right != UNKNOWN) {
      Object[] values = right instanceof List<?> many ? many.toArray() : new Object[] {right};
      return fill(text, "%s", values);
    }
    if (left instanceof String text
        && right instanceof Long times
        && operation.op == OperatorTy.Mult
        && times >= 0
        && times * text.length() <= MAX_LENGTH) {
      return text.repeat(times.intValue());
    }
    return UNKNOWN;
  }

  private static Object fill(String template, String field, Object[] values) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Object value : values) {
      int at = template.indexOf(field, from);
      if (at < 0) {
        return UNKNOWN;
      }
      text.append(template, from, at).append(value);
      from = at + field.length();
    }
    return text.append(template.substring(from)).toString();
  }

  private Object joined(ExprTy.JoinedStr joined) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; joined.values != null && i < joined.values.length; i++) {
      Object part = value(joined.values[i]);
      if (!(part instanceof String || part instanceof Long) || text.length() > MAX_LENGTH) {
        return UNKNOWN;
      }
      text.append(part);
    }
    return text.toString();
  }

  private Object slice(ExprTy.Subscript subscript) {
    if (!(value(subscript.value) instanceof String text)
        || !(subscript.slice instanceof ExprTy.Slice slice)) {
      return UNKNOWN;
    }
    boolean whole = slice.lower == null && slice.upper == null;
    if (whole && value(slice.step) instanceof Long step && step == -1) {
      return new StringBuilder(text).reverse().toString();
    }
    long from = value(slice.lower) instanceof Long lower ? lower : 0;
    long to = value(slice.upper) instanceof Long upper ? upper : text.length();
    from = from < 0 ? Math.max(0, from + text.length()) : Math.min(from, text.length());
    to = to < 0 ? Math.max(0, to + text.length()) : Math.min(to, text.length());
    return slice.step == null && from <= to ? text.substring((int) from, (int) to) : UNKNOWN;
  }

  private Object call(ExprTy.Call call) {
    ExprTy[] args = Syntax.arguments(call);
    Object first = args.length > 0 ? value(args[0]) : UNKNOWN;
    String function = builtin(call.func);
    if (function != null) {
      return switch (function) {
        case "str", "bytes", "bytearray", "list", "tuple" -> characters(first);
        case "chr" ->
            first instanceof Long code && Character.isValidCodePoint(code.intValue())
                ? Character.toString(code.intValue())
                : UNKNOWN;
        case "map" -> args.length == 2 ? characters(value(args[1])) : UNKNOWN;
        case "reversed" ->
            first instanceof String text ? new StringBuilder(text).reverse().toString() : UNKNOWN;
        default -> UNKNOWN;
      };
    }
    if (!(call.func instanceof ExprTy.Attribute method)) {
      return UNKNOWN;
    }
    return value(method.value) instanceof String text ? method(text, method.attr, args) : UNKNOWN;
  }

  /** The built-in function that this can be, under whatever name. */
  private @Nullable String builtin(ExprTy function) {
    for (Reference reference : resolver.references(function)) {
      if (reference instanceof Reference.Builtin builtin) {
        return builtin.name();
      }
    }
    return null;
  }

  /** Numbers become the characters that they stand for. */
  private static Object characters(Object value) {
    if (!(value instanceof List<?> many)) {
      return value;
    }
    StringBuilder text = new StringBuilder();
    for (Object item : many) {
      if (item instanceof Long code && Character.isValidCodePoint(code.intValue())) {
        text.appendCodePoint(code.intValue());
      } else {
        text.append(item);
      }
    }
    return text.toString();
  }

  private Object method(String text, String name, ExprTy[] args) {
    Object first = args.length > 0 ? value(args[0]) : UNKNOWN;
    Object second = args.length > 1 ? value(args[1]) : UNKNOWN;
    return switch (name) {
      case "lower", "casefold" -> text.toLowerCase(Locale.ROOT);
      case "upper" -> text.toUpperCase(Locale.ROOT);
      case "strip" -> first instanceof String set ? strip(text, set) : text.strip();
      case "encode", "decode" -> text;
      case "replace" ->
          first instanceof String from && second instanceof String to
              ? text.replace(from, to)
              : UNKNOWN;
      case "join" -> join(text, first);
      case "format" -> fill(text, "{}", List.of(args).stream().map(this::value).toArray());
      default -> UNKNOWN;
    };
  }

  private static String strip(String text, String set) {
    int from = 0;
    int to = text.length();
    while (from < to && set.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && set.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  private static Object join(String separator, Object parts) {
    if (parts instanceof String text) {
      return String.join(separator, text.split(""));
    }
    if (!(parts instanceof List<?> many)) {
      return UNKNOWN;
    }
    return String.join(separator, many.stream().map(String::valueOf).toList());
  }

  private Object variable(ExprTy.Name name) {
    List<Binding> bindings = program.scope(name).lookup(name.id).bindings();
    return bindings.size() == 1 && bindings.get(0).kind() == Binding.Kind.VALUE
        ? value(bindings.get(0).value())
        : UNKNOWN;
  }
}
