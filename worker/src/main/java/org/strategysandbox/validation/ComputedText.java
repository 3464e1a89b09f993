package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an expression visibly is, or holds, a text that is put together at run time and that
 * numpy may evaluate as a type: at such places most values are no texts at all.
 */
final class ComputedText {
  /** What is nested deeper counts as a text. */
  private static final int MAX_DEPTH = 40;

  private static final Set<String> MAKERS =
      Set.of("str", "repr", "ascii", "format", "chr", "hex", "oct", "bin");

  /** Methods of texts; of other values only those that make one as well. */
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
          "strftime",
          "split",
          "rsplit",
          "splitlines",
          "partition",
          "rpartition");

  private static final Set<String> ADDING = Set.of("append", "add", "insert", "extend", "update");
  private static final Set<String> CALLING = Set.of("map", "filter");
  private static final Set<String> MODULES =
      Set.of(
          "numpy",
          "pandas",
          "numpy.char",
          "itertools",
          "functools",
          "operator",
          "copy",
          "collections",
          "json",
          "re",
          "string",
          "textwrap");

  private final Analysis analysis;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  ComputedText(Analysis analysis) {
    this.analysis = analysis;
  }

  boolean in(@Nullable ExprTy value) {
    return value != null && in(value, 0);
  }

  private boolean in(ExprTy value, int depth) {
    if (!seen.add(value)) {
      return false;
    }
    if (depth > MAX_DEPTH || !analysis.effort().step()) {
      return true;
    }
    ExprTy[] parts = parts(value);
    if (parts != null) {
      return any(parts, depth);
    }
    if (value instanceof ExprTy.Name name) {
      Scope.Lookup lookup = analysis.program().scope(name).lookup(name.id);
      return seen.add(lookup)
          && (lookup.bindings().stream().anyMatch(binding -> in(binding, depth))
              || filled(name, depth));
    }
    if (value instanceof ExprTy.Attribute attribute) {
      List<ExprTy> fields = new OwnFields(analysis).values(attribute);
      return fields != null && fields.stream().anyMatch(field -> in(field, depth + 1));
    }
    if (makes(value, depth) && !known(value)) {
      return true;
    }
    return value instanceof ExprTy.Call call && result(call, depth);
  }

  /** The parts of a value that hold whatever the whole holds; null for everything else. */
  private static ExprTy @Nullable [] parts(ExprTy value) {
    if (value instanceof ExprTy.IfExp choice) {
      return new ExprTy[] {choice.body, choice.orElse};
    } else if (value instanceof ExprTy.BoolOp choice) {
      return choice.values;
    } else if (value instanceof ExprTy.NamedExpr named) {
      return new ExprTy[] {named.value};
    } else if (value instanceof ExprTy.Starred spread) {
      return new ExprTy[] {spread.value};
    } else if (value instanceof ExprTy.Set set) {
      return set.elements;
    } else if (value instanceof ExprTy.ListComp list) {
      return new ExprTy[] {list.element};
    } else if (value instanceof ExprTy.SetComp set) {
      return new ExprTy[] {set.element};
    } else if (value instanceof ExprTy.GeneratorExp generator) {
      return new ExprTy[] {generator.element};
    } else if (value instanceof ExprTy.DictComp dict) {
      return new ExprTy[] {dict.key, dict.value};
    } else if (value instanceof ExprTy.Dict dict) {
      return held(dict);
    }
    return Syntax.items(value);
  }

  private static ExprTy[] held(ExprTy.Dict dict) {
    ExprTy[] keys = dict.keys == null ? new ExprTy[0] : dict.keys;
    ExprTy[] values = dict.values == null ? new ExprTy[0] : dict.values;
    ExprTy[] all = Arrays.copyOf(keys, keys.length + values.length);
    System.arraycopy(values, 0, all, keys.length, values.length);
    return all;
  }

  private boolean any(@Nullable ExprTy[] values, int depth) {
    return Arrays.stream(values).anyMatch(value -> value != null && in(value, depth + 1));
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

  /** What the source puts into the container that a variable holds. */
  private boolean filled(ExprTy.Name name, int depth) {
    Program program = analysis.program();
    for (ExprTy.Name use : program.names(name.id)) {
      if (!analysis.effort().step()) {
        return true;
      }
      SSTNode parent = program.parent(use);
      boolean stores =
          parent instanceof ExprTy.Subscript item
              && item.value == use
              && item.context == ExprContextTy.Store
              && program.parent(item) instanceof StmtTy.Assign assign
              && in(assign.value, depth + 1);
      boolean grows =
          parent instanceof StmtTy.AugAssign sum && sum.target == use && in(sum.value, depth + 1);
      boolean adds =
          parent instanceof ExprTy.Attribute method
              && ADDING.contains(method.attr)
              && program.parent(method) instanceof ExprTy.Call call
              && call.func == method
              && arguments(call, depth);
      if (stores || grows || adds) {
        return true;
      }
    }
    return false;
  }

  private boolean arguments(ExprTy.Call call, int depth) {
    return any(Syntax.arguments(call), depth)
        || any(
            Arrays.stream(Syntax.keywords(call))
                .map((KeywordTy k) -> k.value)
                .toArray(ExprTy[]::new),
            depth);
  }

  /** What a call gives back that is not made by it. */
  private boolean result(ExprTy.Call call, int depth) {
    Program program = analysis.program();
    StmtTy.FunctionDef function = CallSites.function(call, program);
    if (function != null) {
      return returns(function, depth);
    }
    if (call.func instanceof ExprTy.Attribute method) {
      if (program.methods().contains(method.attr)) {
        return program.methodsNamed(method.attr).stream().anyMatch(m -> returns(m, depth));
      }
      if (analysis.resolver().references(method).contains(Reference.VALUE)) {
        return in(method.value, depth + 1);
      }
    }
    return analysis.resolver().references(call.func).stream().anyMatch(ComputedText::handsOn)
        && arguments(call, depth);
  }

  /** A series of texts is made by pandas or numpy, a list of them by a built-in function. */
  private static boolean handsOn(Reference callee) {
    return callee instanceof Reference.Member member
        ? MODULES.contains(member.module())
        : callee instanceof Reference.Builtin builtin
            && (ElementTypes.COPIES.contains(builtin.name()) || CALLING.contains(builtin.name()));
  }

  private boolean returns(StmtTy.FunctionDef function, int depth) {
    return analysis.program().yields(function)
        || analysis.program().returns(function).stream()
            .anyMatch(result -> result.value != null && in(result.value, depth + 1));
  }

  private boolean known(ExprTy value) {
    Set<String> texts = analysis.resolver().texts(value, true);
    return texts != null
        ? texts.stream().allMatch(LeadingText::harmless)
        : LeadingText.harmless(value, analysis);
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
