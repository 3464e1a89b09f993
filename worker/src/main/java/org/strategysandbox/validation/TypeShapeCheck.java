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

  /** Methods of a series or list of types that compare each of them. */
  private static final Set<String> COMPARING =
      Set.of(
          "eq", "ne", "lt", "le", "gt", "ge", "isin", "map", "replace", "equals", "__eq__", "count",
          "index", "remove", "get");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (node instanceof ExprTy.Compare compare) {
      Stream<ExprTy> others = Arrays.stream(compare.comparators);
      if (analysis.elementTypes().contains(compare.left)
          || Arrays.stream(compare.comparators)
              .anyMatch(c -> analysis.elementTypes().contains(c))) {
        Stream.concat(Stream.of(compare.left), others).forEach(side -> refuse(side, analysis, 0));
      }
    } else if (node instanceof ExprTy.Call call
        && call.func instanceof ExprTy.Attribute method
        && COMPARING.contains(method.attr)
        && analysis.elementTypes().contains(method.value)) {
      Arrays.stream(Syntax.arguments(call)).forEach(argument -> refuse(argument, analysis, 0));
      Arrays.stream(Syntax.keywords(call)).forEach(k -> refuse(k.value, analysis, 0));
    } else if (node instanceof StmtTy.Assign assign
        && Arrays.stream(assign.targets).anyMatch(target -> namesType(target, assign, analysis))) {
      refuse(assign.value, analysis, 0);
    }
  }

  /** numpy takes the attribute {@code dtype} of any object and of any class for a type. */
  private static boolean namesType(ExprTy target, StmtTy.Assign assign, Analysis analysis) {
    return (target instanceof ExprTy.Attribute attribute
            && ElementTypes.ATTRIBUTES.contains(attribute.attr))
        || (target instanceof ExprTy.Name name
            && ElementTypes.ATTRIBUTES.contains(name.id)
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
    if (isEvaluated(value, analysis) || new ComputedText(analysis).in(value)) {
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
}
