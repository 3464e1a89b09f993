package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether an expression visibly puts a text together at run time, or holds one that is: where such
 * a text would be evaluated, it is refused although most values at that place are no texts at all.
 */
final class ComputedText {
  private static final int MAX_DEPTH = 12;
  private static final Set<String> MAKERS =
      Set.of("str", "repr", "ascii", "format", "chr", "hex", "oct", "bin");
  private static final Set<String> METHODS =
      Set.of(
          "join",
          "format",
          "replace",
          "lower",
          "upper",
          "casefold",
          "swapcase",
          "title",
          "capitalize",
          "strip",
          "lstrip",
          "rstrip",
          "zfill",
          "rjust",
          "ljust",
          "center",
          "removeprefix",
          "removesuffix",
          "translate",
          "expandtabs",
          "decode",
          "strftime");

  private final Analysis analysis;
  private final Predicate<String> harmless;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Texts that are harmless may be put together, where the result is known. */
  ComputedText(Analysis analysis, Predicate<String> harmless) {
    this.analysis = analysis;
    this.harmless = harmless;
  }

  boolean in(ExprTy value) {
    return in(value, 0);
  }

  private boolean in(ExprTy value, int depth) {
    if (depth > MAX_DEPTH || !seen.add(value) || !analysis.effort().step()) {
      return false;
    }
    ExprTy[] items = Syntax.items(value);
    if (items != null) {
      return any(items, depth);
    }
    if (value instanceof ExprTy.IfExp choice) {
      return in(choice.body, depth + 1) || in(choice.orElse, depth + 1);
    }
    if (value instanceof ExprTy.BoolOp choice) {
      return any(choice.values, depth);
    }
    if (value instanceof ExprTy.NamedExpr named) {
      return in(named.value, depth + 1);
    }
    if (value instanceof ExprTy.Starred spread) {
      return in(spread.value, depth + 1);
    }
    if (value instanceof ExprTy.Name name) {
      return analysis.program().scope(name).lookup(name.id).bindings().stream()
          .anyMatch(binding -> in(binding, depth));
    }
    if (value instanceof ExprTy.Attribute attribute) {
      List<ExprTy> fields = new OwnFields(analysis).values(attribute);
      return fields != null && fields.stream().anyMatch(field -> in(field, depth + 1));
    }
    return makes(value, depth) && !known(value);
  }

  private boolean any(ExprTy[] values, int depth) {
    return Arrays.stream(values).anyMatch(value -> in(value, depth + 1));
  }

  private boolean in(Binding binding, int depth) {
    ExprTy value = binding.value();
    return switch (binding.kind()) {
      case VALUE, ELEMENT -> value != null && in(value, depth + 1);
      case PARAMETER -> {
        CallSites sites = CallSites.of(binding.node(), analysis);
        yield (value != null && in(value, depth + 1))
            || (sites != null
                && sites.arguments(binding.index()).stream()
                    .anyMatch(a -> a != null && in(a, depth + 1)));
      }
      default -> false;
    };
  }

  private boolean known(ExprTy value) {
    Set<String> texts = analysis.resolver().texts(value, true);
    String constant = analysis.constants().of(value);
    return texts != null
        ? texts.stream().allMatch(harmless)
        : constant != null && harmless.test(constant);
  }

  private boolean makes(ExprTy value, int depth) {
    if (value instanceof ExprTy.JoinedStr) {
      return true;
    }
    if (value instanceof ExprTy.BinOp operation) {
      boolean joins =
          operation.op == OperatorTy.Add
              || operation.op == OperatorTy.Mod
              || operation.op == OperatorTy.Mult;
      return joins
          && (isText(operation.left, depth)
              || (operation.op != OperatorTy.Mod && isText(operation.right, depth)));
    }
    if (value instanceof ExprTy.Subscript part) {
      return isText(part.value, depth);
    }
    if (!(value instanceof ExprTy.Call call)) {
      return false;
    }
    return (call.func instanceof ExprTy.Attribute method && METHODS.contains(method.attr))
        || analysis.resolver().references(call.func).stream()
            .anyMatch(r -> r instanceof Reference.Builtin b && MAKERS.contains(b.name()));
  }

  private boolean isText(ExprTy value, int depth) {
    return Syntax.text(value) != null || in(value, depth + 1);
  }
}
