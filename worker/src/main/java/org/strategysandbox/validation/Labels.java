package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Whether an expression can only be a collection of labels, never a single text. */
final class Labels {
  private static final Set<String> COLLECTIONS =
      Set.of(
          "list", "tuple", "set", "sorted", "frozenset", "dict", "range", "filter", "map", "zip");

  /** What has labels, and what makes other collections of them. */
  private static final Set<String> AXES =
      Set.of(
          "columns",
          "index",
          "tolist",
          "to_list",
          "intersection",
          "union",
          "difference",
          "drop",
          "sort_values",
          "unique");

  private final Analysis analysis;
  private final Set<ExprTy> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  Labels(Analysis analysis) {
    this.analysis = analysis;
  }

  boolean accepts(ExprTy value) {
    if (!seen.add(value)) {
      return true;
    }
    if (value instanceof ExprTy.List
        || value instanceof ExprTy.Tuple
        || value instanceof ExprTy.Set
        || value instanceof ExprTy.Dict
        || value instanceof ExprTy.ListComp
        || value instanceof ExprTy.SetComp
        || value instanceof ExprTy.DictComp
        || value instanceof ExprTy.GeneratorExp) {
      return true;
    }
    if (value instanceof ExprTy.Attribute attribute) {
      return axis(attribute);
    }
    if (value instanceof ExprTy.Call call) {
      return call.func instanceof ExprTy.Attribute method
          ? axis(method) && accepts(method.value)
          : collection(call.func);
    }
    if (value instanceof ExprTy.Subscript part) {
      return part.slice instanceof ExprTy.Slice && accepts(part.value);
    }
    if (value instanceof ExprTy.BinOp sum) {
      return accepts(sum.left) && accepts(sum.right);
    }
    return value instanceof ExprTy.Name name && variable(name);
  }

  /** Not where the source has a label, or a field of a named tuple, of this name. */
  private boolean axis(ExprTy.Attribute attribute) {
    return AXES.contains(attribute.attr)
        && !analysis.program().labels().contains(attribute.attr)
        && !analysis.program().fields().contains(attribute.attr)
        && !analysis.program().methods().contains(attribute.attr);
  }

  private boolean collection(ExprTy function) {
    Set<Reference> references = analysis.resolver().references(function);
    return !references.isEmpty()
        && references.stream()
            .allMatch(r -> r instanceof Reference.Builtin b && COLLECTIONS.contains(b.name()));
  }

  private boolean variable(ExprTy.Name name) {
    List<Binding> bindings = analysis.program().scope(name).lookup(name.id).bindings();
    return !bindings.isEmpty()
        && bindings.stream()
            .allMatch(
                b -> b.kind() == Binding.Kind.VALUE && b.value() != null && accepts(b.value()));
  }
}
