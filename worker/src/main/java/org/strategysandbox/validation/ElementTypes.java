package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises types of array elements ({@code frame.dtypes}, {@code np.dtype(…)}) and containers of
 * them: compared with a text, such a type turns the text into a type first.
 */
final class ElementTypes {
  static final Set<String> ATTRIBUTES = Set.of("dtype", "dtypes", "otypes");

  private static final int MAX_DEPTH = 20;
  private static final Set<String> MAKERS =
      Set.of(
          "dtype",
          "result_type",
          "promote_types",
          "min_scalar_type",
          "pandas_dtype",
          "make_mask_descr");

  /** What is read from a type, or a series of them, and is none. */
  static final Set<String> PLAIN =
      Set.of(
          "kind",
          "name",
          "str",
          "char",
          "itemsize",
          "num",
          "names",
          "type",
          "byteorder",
          "shape",
          "ndim",
          "hasobject",
          "alignment",
          "flags",
          "isnative",
          "descr",
          "columns",
          "index",
          "size",
          "empty",
          "categories",
          "ordered",
          "tz",
          "unit",
          "freq",
          "closed",
          "__name__");

  /** Methods of a series of types whose results hold none. */
  static final Set<String> TELLING =
      Set.of(
          "to_string",
          "isin",
          "eq",
          "ne",
          "lt",
          "le",
          "gt",
          "ge",
          "equals",
          "any",
          "all",
          "count",
          "index",
          "nunique",
          "keys",
          "isna",
          "notna",
          "duplicated",
          "remove",
          "append",
          "is_unique");

  private static final Set<String> LABELLING = Set.of("value_counts", "set_index");

  /** Built-in functions whose results hold the items of what they get. */
  static final Set<String> COPIES =
      Set.of(
          "list",
          "tuple",
          "set",
          "sorted",
          "dict",
          "iter",
          "next",
          "reversed",
          "zip",
          "enumerate",
          "frozenset",
          "max",
          "min");

  /** Longer chains of names count as types, to bound the work. */
  private static final int MAX_ROUNDS = 20;

  private final Analysis analysis;
  private final Set<Object> types = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean unbounded;

  /** Follows the types of the whole source. */
  ElementTypes(Analysis analysis) {
    this.analysis = analysis;
    if (analysis.program().nodes().stream().noneMatch(this::isSource)) {
      return;
    }
    // What depends on itself is found in a later round.
    int before = -1;
    for (int round = 0; before < types.size() && !unbounded; round++) {
      before = types.size();
      seen.clear();
      for (SSTNode node : analysis.program().nodes()) {
        if (node instanceof ExprTy expression) {
          is(expression, 0);
        }
      }
      unbounded = round == MAX_ROUNDS;
    }
  }

  /** Whether the expression can be seen to be a type, or to hold types. */
  boolean contains(@Nullable ExprTy expression) {
    return expression != null
        && (types.contains(expression) || (unbounded && expression instanceof ExprTy.Name));
  }

  private boolean isSource(SSTNode node) {
    return (node instanceof ExprTy.Attribute attribute && ATTRIBUTES.contains(attribute.attr))
        || (node instanceof ExprTy.Call call && makes(call));
  }

  private boolean is(@Nullable ExprTy expression, int depth) {
    if (expression == null || depth > MAX_DEPTH) {
      return false;
    }
    if (types.contains(expression)) {
      return true;
    }
    if (!seen.add(expression)) {
      return false;
    }
    boolean found = judge(expression, depth);
    if (found) {
      types.add(expression);
    }
    return found;
  }

  private boolean judge(ExprTy expression, int depth) {
    if (expression instanceof ExprTy.Attribute attribute) {
      return !Syntax.isStore(attribute.context)
          && (ATTRIBUTES.contains(attribute.attr)
              || (!(PLAIN.contains(attribute.attr) && !labelledByTypes(attribute.value))
                  && is(attribute.value, depth + 1)));
    }
    if (expression instanceof ExprTy.Subscript subscript) {
      return is(subscript.value, depth + 1);
    }
    if (expression instanceof ExprTy.Call call) {
      return call(call, depth);
    }
    if (expression instanceof ExprTy.Name name) {
      Scope.Lookup lookup = analysis.program().scope(name).lookup(name.id);
      return !Syntax.isStore(name.context) && named(lookup, depth);
    }
    return composed(expression, depth);
  }

  private boolean named(Scope.Lookup lookup, int depth) {
    if (types.contains(lookup)) {
      return true;
    }
    boolean found =
        seen.add(lookup) && lookup.bindings().stream().anyMatch(binding -> is(binding, depth + 1));
    if (found) {
      types.add(lookup);
    }
    return found;
  }

  private boolean composed(ExprTy expression, int depth) {
    if (expression instanceof ExprTy.IfExp choice) {
      return is(choice.body, depth + 1) || is(choice.orElse, depth + 1);
    } else if (expression instanceof ExprTy.BoolOp choice) {
      return any(choice.values, depth);
    } else if (expression instanceof ExprTy.NamedExpr named) {
      return is(named.value, depth + 1);
    } else if (expression instanceof ExprTy.Starred spread) {
      return is(spread.value, depth + 1);
    } else if (expression instanceof ExprTy.ListComp list) {
      return is(list.element, depth + 1);
    } else if (expression instanceof ExprTy.SetComp set) {
      return is(set.element, depth + 1);
    } else if (expression instanceof ExprTy.GeneratorExp generator) {
      return is(generator.element, depth + 1);
    } else if (expression instanceof ExprTy.DictComp dict) {
      return is(dict.key, depth + 1) || is(dict.value, depth + 1);
    } else if (expression instanceof ExprTy.Dict dict) {
      return any(dict.keys, depth) || any(dict.values, depth);
    }
    return any(
        expression instanceof ExprTy.Set set ? set.elements : Syntax.items(expression), depth);
  }

  private boolean any(ExprTy @Nullable [] values, int depth) {
    return values != null && Arrays.stream(values).anyMatch(value -> is(value, depth + 1));
  }

  private boolean call(ExprTy.Call call, int depth) {
    if (makes(call)) {
      return true;
    }
    boolean copies =
        analysis.resolver().references(call.func).stream()
            .anyMatch(r -> r instanceof Reference.Builtin b && COPIES.contains(b.name()));
    if (copies && any(Syntax.arguments(call), depth)) {
      return true;
    }
    StmtTy.FunctionDef function = CallSites.function(call, analysis.program());
    if (function != null) {
      return analysis.program().returns(function).stream()
          .anyMatch(result -> is(result.value, depth + 1));
    }
    if (!(call.func instanceof ExprTy.Attribute method)) {
      return false;
    }
    boolean telling = TELLING.contains(method.attr) && !labelledByTypes(method.value);
    return !telling
        && !PLAIN.contains(method.attr)
        && !textOf(call, method)
        && is(method.value, depth + 1);
  }

  /** {@code dtypes.astype(str)}. */
  private boolean textOf(ExprTy.Call call, ExprTy.Attribute method) {
    ExprTy[] args = Syntax.arguments(call);
    return method.attr.equals("astype")
        && args.length == 1
        && (analysis.resolver().references(args[0]).equals(Set.of(new Reference.Builtin("str")))
            || "str".equals(Syntax.text(args[0]))
            || "string".equals(Syntax.text(args[0])));
  }

  /** The counts of types are labelled by the types. */
  private static boolean labelledByTypes(ExprTy value) {
    return value instanceof ExprTy.Call call
        && call.func instanceof ExprTy.Attribute method
        && LABELLING.contains(method.attr);
  }

  /** Whether it is a function or class that makes types. */
  boolean isMaker(ExprTy function) {
    return analysis.resolver().references(function).stream().anyMatch(ElementTypes::isMaker);
  }

  private static boolean isMaker(Reference reference) {
    return reference instanceof Reference.Member m
        && (MAKERS.contains(m.name())
            || (m.module().equals("pandas") && m.name().endsWith("Dtype")));
  }

  /** Whether a type is the result, whatever the arguments are. */
  private boolean makes(ExprTy.Call call) {
    ExprTy[] args = Syntax.arguments(call);
    for (Reference callee : analysis.resolver().references(call.func)) {
      boolean maker = isMaker(callee);
      boolean read =
          callee instanceof Reference.Builtin b
              && b.name().equals("getattr")
              && args.length > 1
              && ATTRIBUTES.contains(String.valueOf(analysis.constants().of(args[1])));
      if (maker || read) {
        return true;
      }
    }
    return false;
  }

  private boolean is(Binding binding, int depth) {
    ExprTy value = binding.value();
    return switch (binding.kind()) {
      case VALUE -> is(value, depth);
      case ELEMENT -> value != null && item(value, binding.index(), depth);
      case PARAMETER -> parameter(binding, depth);
      default -> false;
    };
  }

  /** Whether an item, or a part of each item, of what is iterated is a type. */
  private boolean item(ExprTy iterated, int index, int depth) {
    if (index >= 0 && iterated instanceof ExprTy.Call call) {
      if (call.func instanceof ExprTy.Attribute view && view.attr.equals("items")) {
        return index == 1 && is(view.value, depth);
      }
      if (call.func instanceof ExprTy.Name name && name.id.equals("zip")) {
        ExprTy[] zipped = Syntax.arguments(call);
        return index >= zipped.length || is(zipped[index], depth);
      }
      if (call.func instanceof ExprTy.Name name && name.id.equals("enumerate")) {
        return index == 1 && is(call, depth);
      }
    }
    return is(iterated, depth);
  }

  private boolean parameter(Binding parameter, int depth) {
    if (parameter.node() instanceof ExprTy.Lambda lambda) {
      SSTNode user = analysis.program().parent(lambda);
      if (user instanceof ExprTy.Subscript chosen) {
        return chosen.slice == lambda && is(chosen.value, depth);
      }
      return user instanceof ExprTy.Call call
          && call.func instanceof ExprTy.Attribute method
          && is(method.value, depth);
    }
    CallSites sites = CallSites.of(parameter.node(), analysis);
    return is(parameter.value(), depth)
        || (sites != null
            && sites.arguments(parameter.index()).stream().anyMatch(a -> is(a, depth)));
  }
}
