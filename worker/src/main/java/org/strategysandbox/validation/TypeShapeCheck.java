package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses texts beside a type of numpy that make it evaluate them: to compare a type with a text,
 * numpy turns the text into a type first, and the shape in it ({@code '2i4'}) is evaluated.
 */
final class TypeShapeCheck implements Check {
  private static final int MAX_DEPTH = 8;
  private static final Set<String> TYPES = Set.of("dtype", "dtypes", "otypes");
  private static final Set<String> MAKERS =
      Set.of("dtype", "result_type", "promote_types", "min_scalar_type", "pandas_dtype");

  /** Methods of a series of types that compare each of them. */
  private static final Set<String> COMPARING =
      Set.of("eq", "ne", "lt", "le", "gt", "ge", "isin", "map", "replace", "equals", "__eq__");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (node instanceof ExprTy.Compare compare) {
      Stream<ExprTy> others = Arrays.stream(compare.comparators);
      if (isType(compare.left, analysis, 0)
          || Arrays.stream(compare.comparators).anyMatch(c -> isType(c, analysis, 0))) {
        Stream.concat(Stream.of(compare.left), others).forEach(side -> refuse(side, analysis, 0));
      }
    } else if (node instanceof ExprTy.Call call
        && call.func instanceof ExprTy.Attribute method
        && COMPARING.contains(method.attr)
        && isType(method.value, analysis, 0)) {
      Arrays.stream(Syntax.arguments(call)).forEach(argument -> refuse(argument, analysis, 0));
      Arrays.stream(Syntax.keywords(call)).forEach(k -> refuse(k.value, analysis, 0));
    } else if (node instanceof StmtTy.Assign assign
        && Arrays.stream(assign.targets).anyMatch(target -> namesType(target, assign, analysis))) {
      refuse(assign.value, analysis, 0);
    }
  }

  /** numpy takes the attribute {@code dtype} of any object and of any class for a type. */
  private static boolean namesType(ExprTy target, StmtTy.Assign assign, Analysis analysis) {
    return (target instanceof ExprTy.Attribute attribute && TYPES.contains(attribute.attr))
        || (target instanceof ExprTy.Name name
            && TYPES.contains(name.id)
            && analysis.program().scope(assign).kind() == Scope.Kind.CLASS);
  }

  /** Whether a text that the expression is known to be would be evaluated. */
  static boolean isEvaluated(ExprTy expression, Analysis analysis) {
    String constant = analysis.constants().of(expression);
    if (constant != null && !TextKind.NO_SHAPE.accepts(constant)) {
      return true;
    }
    Set<String> texts = analysis.resolver().texts(expression, true);
    return texts != null && !texts.stream().allMatch(TextKind.NO_SHAPE::accepts);
  }

  private static void refuse(@Nullable ExprTy value, Analysis analysis, int depth) {
    if (value == null || depth > MAX_DEPTH) {
      return;
    }
    if (isEvaluated(value, analysis)
        || new ComputedText(analysis, TextKind.NO_SHAPE::accepts).in(value)) {
      analysis
          .findings()
          .add(Rule.ARGUMENT_NOT_ALLOWED, value, "numpy evaluates a part of this type as code");
      return;
    }
    for (ExprTy part : parts(value, analysis)) {
      refuse(part, analysis, depth + 1);
    }
  }

  /**
   * Items of a display, keys of a dictionary, arguments, and what a name is bound to when it is
   * one.
   */
  private static ExprTy[] parts(ExprTy value, Analysis analysis) {
    ExprTy[] items = Syntax.items(value);
    if (items != null) {
      return items;
    }
    if (value instanceof ExprTy.Set set && set.elements != null) {
      return set.elements;
    }
    if (value instanceof ExprTy.Dict dict && dict.keys != null) {
      return dict.keys;
    }
    if (value instanceof ExprTy.Call call) {
      return Syntax.arguments(call);
    }
    if (value instanceof ExprTy.Lambda lambda) {
      return lambda.body instanceof ExprTy.Compare compare
          ? Stream.concat(Stream.of(compare.left), Arrays.stream(compare.comparators))
              .toArray(ExprTy[]::new)
          : new ExprTy[0];
    }
    return value instanceof ExprTy.Name name
        ? analysis.program().scope(name).lookup(name.id).bindings().stream()
            .map(Binding::value)
            .filter(
                bound ->
                    bound instanceof ExprTy.List
                        || bound instanceof ExprTy.Tuple
                        || bound instanceof ExprTy.Set
                        || bound instanceof ExprTy.Dict)
            .toArray(ExprTy[]::new)
        : new ExprTy[0];
  }

  private static boolean isType(@Nullable ExprTy expression, Analysis analysis, int depth) {
    if (depth > MAX_DEPTH) {
      return false;
    }
    if (expression instanceof ExprTy.Attribute attribute) {
      return TYPES.contains(attribute.attr);
    }
    if (expression instanceof ExprTy.Subscript subscript) {
      return isType(subscript.value, analysis, depth + 1);
    }
    if (expression instanceof ExprTy.Call call) {
      return analysis.resolver().references(call.func).stream()
              .anyMatch(r -> r instanceof Reference.Member m && MAKERS.contains(m.name()))
          || (call.func instanceof ExprTy.Attribute method
              && isType(method.value, analysis, depth + 1));
    }
    return expression instanceof ExprTy.Name name
        && analysis.program().scope(name).lookup(name.id).bindings().stream()
            .filter(b -> b.kind() != Binding.Kind.PARAMETER)
            .anyMatch(b -> isType(b.value(), analysis, depth + 1));
  }
}
