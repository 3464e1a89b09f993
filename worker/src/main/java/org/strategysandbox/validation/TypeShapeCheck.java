package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
          "index", "remove");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (node instanceof ExprTy.Compare compare) {
      compare(compare, analysis);
    } else if (node instanceof ExprTy.Call call
        && call.func instanceof ExprTy.Attribute method
        && COMPARING.contains(method.attr)
        && analysis.elementTypes().contains(method.value)) {
      Arrays.stream(Syntax.arguments(call)).forEach(argument -> require(argument, analysis));
      Arrays.stream(Syntax.keywords(call)).forEach(k -> require(k.value, analysis));
    } else if (node instanceof ExprTy.Call call && setsType(call, analysis)) {
      refuse(call, analysis);
    } else if (node instanceof StmtTy.Assign assign
        && Arrays.stream(assign.targets).anyMatch(target -> namesType(target, assign, analysis))) {
      require(assign.value, analysis);
    } else if (node instanceof ExprTy.Attribute attribute
        && ElementTypes.ATTRIBUTES.contains(attribute.attr)
        && Syntax.isStore(attribute.context)
        && !(analysis.program().parent(attribute) instanceof StmtTy.Assign)) {
      refuse(attribute, analysis);
    }
  }

  private static void compare(ExprTy.Compare compare, Analysis analysis) {
    boolean identity =
        Arrays.stream(compare.ops).allMatch(op -> op == CmpOpTy.Is || op == CmpOpTy.IsNot);
    ElementTypes types = analysis.elementTypes();
    boolean typed =
        types.contains(compare.left)
            || Arrays.stream(compare.comparators).anyMatch(types::contains);
    boolean label =
        compare.ops.length == 1
            && (compare.ops[0] == CmpOpTy.In || compare.ops[0] == CmpOpTy.NotIn)
            && !types.contains(compare.left)
            && labelled(compare.comparators[0], analysis, 0);
    if (typed && !identity && !label) {
      require(compare.left, analysis);
      Arrays.stream(compare.comparators).forEach(side -> require(side, analysis));
    }
  }

  /** {@code label in frame.dtypes}, or in a dictionary of it, looks among the labels. */
  private static boolean labelled(ExprTy container, Analysis analysis, int depth) {
    if (container instanceof ExprTy.Name name && depth < MAX_DEPTH) {
      List<Binding> bindings = analysis.program().scope(name).lookup(name.id).bindings();
      return !bindings.isEmpty()
          && bindings.stream()
              .allMatch(
                  b ->
                      b.kind() == Binding.Kind.VALUE
                          && b.value() != null
                          && labelled(b.value(), analysis, depth + 1));
    }
    if (container instanceof ExprTy.Call call) {
      boolean copy =
          analysis.resolver().references(call.func).equals(Set.of(new Reference.Builtin("dict")))
              && Syntax.arguments(call).length == 1
              && labelled(call.args[0], analysis, depth + 1);
      return copy
          || (call.func instanceof ExprTy.Attribute method
              && method.attr.equals("to_dict")
              && labelled(method.value, analysis, depth + 1));
    }
    return container instanceof ExprTy.Attribute attribute && attribute.attr.equals("dtypes");
  }

  private static boolean setsType(ExprTy.Call call, Analysis analysis) {
    ExprTy[] args = Syntax.arguments(call);
    return args.length > 2
        && analysis.resolver().references(call.func).contains(new Reference.Builtin("setattr"))
        && ElementTypes.ATTRIBUTES.contains(String.valueOf(analysis.constants().of(args[1])));
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

  /** What is compared with a type must be known to be none that numpy evaluates. */
  static void require(ExprTy value, Analysis analysis) {
    if (!harmless(value, analysis, 0)) {
      refuse(value, analysis);
    }
  }

  private static boolean harmless(ExprTy value, Analysis analysis, int depth) {
    if (DispatchArgument.types(analysis, TextKind.NO_SHAPE::accepts).accepts(value)) {
      return true;
    }
    if (value instanceof ExprTy.Starred spread) {
      return harmless(spread.value, analysis, depth + 1);
    }
    if (isNumber(value)) {
      return true;
    }
    ExprTy[] items = value instanceof ExprTy.Set set ? set.elements : Syntax.items(value);
    if (items != null) {
      return depth < MAX_DEPTH
          && Arrays.stream(items).allMatch(item -> harmless(item, analysis, depth + 1));
    }
    return analysis.elementTypes().contains(value)
        && !isEvaluated(value, analysis)
        && !new ComputedText(analysis).in(value);
  }

  private static boolean isNumber(ExprTy value) {
    return value instanceof ExprTy.UnaryOp sign && sign.operand instanceof ExprTy.Constant;
  }

  /** Whether a display of values has a text in it that numpy evaluates. */
  static boolean holdsEvaluated(ExprTy value, Analysis analysis, int depth) {
    return isEvaluated(value, analysis)
        || (depth < MAX_DEPTH
            && Arrays.stream(parts(value, analysis))
                .anyMatch(part -> part != null && holdsEvaluated(part, analysis, depth + 1)));
  }

  private static void refuse(SSTNode at, Analysis analysis) {
    analysis
        .findings()
        .add(
            Rule.ARGUMENT_NOT_ALLOWED,
            at,
            "numpy may evaluate a part of this as a type: only known texts and types may stand here");
  }

  /** Items of a display, values of a dictionary, arguments, and the displays a name is bound to. */
  private static ExprTy[] parts(ExprTy value, Analysis analysis) {
    ExprTy[] items = Syntax.items(value);
    if (items != null) {
      return items;
    }
    if (value instanceof ExprTy.Set set && set.elements != null) {
      return set.elements;
    }
    if (value instanceof ExprTy.Dict dict) {
      return dict.values == null ? new ExprTy[0] : dict.values;
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
