package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses types of typing where they would get out of sight: subscripted with a text or joined with
 * one, such a type compiles the text, and {@link TypeTextCheck} can only look at texts beside types
 * that it sees.
 */
final class TypeValueCheck implements Check {
  /** Functions of typing that make nothing which compiles a text later. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "cast",
          "overload",
          "final",
          "runtime_checkable",
          "assert_type",
          "is_typeddict",
          "NewType",
          "TYPE_CHECKING");

  /** Types that are nested deeper are refused, to bound the work. */
  private static final int MAX_DEPTH = 100;

  private static final Set<String> TYPE_TESTS = Set.of("isinstance", "issubclass");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (node instanceof ExprTy expression
        && isTypingValue(expression, analysis)
        && !inSight(expression, analysis)) {
      analysis
          .findings()
          .add(
              Rule.CODE_EXECUTION,
              node,
              "A type of typing may only stand in annotations, bases, type tests and aliases");
    }
  }

  private static boolean isTypingValue(ExprTy expression, Analysis analysis) {
    boolean loaded = Syntax.isLoaded(expression);
    if (loaded && expression instanceof ExprTy.Name name && analysis.types().isGenericClass(name)) {
      return true;
    }
    return loaded
        && analysis.resolver().references(expression).stream()
            .anyMatch(
                r ->
                    r instanceof Reference.Member m
                        && m.module().equals("typing")
                        && !FUNCTIONS.contains(m.name()));
  }

  /** Climbs from a part of a type to the whole type, and looks where that stands. */
  private static boolean inSight(ExprTy part, Analysis analysis) {
    Program program = analysis.program();
    ExprTy type = part;
    SSTNode parent = program.parent(type);
    for (int level = 0; parent != null && extendsType(parent, type, analysis); level++) {
      if (level == MAX_DEPTH) {
        return false;
      }
      type = (ExprTy) parent;
      parent = program.parent(type);
    }
    return stands(parent, type, analysis);
  }

  private static boolean extendsType(SSTNode parent, ExprTy type, Analysis analysis) {
    if (parent instanceof ExprTy.Subscript subscript) {
      return subscript.value == type || analysis.types().isTypeName(subscript.value);
    }
    return (parent instanceof ExprTy.BinOp union && union.op == OperatorTy.BitOr)
        || parent instanceof ExprTy.Tuple
        || parent instanceof ExprTy.List;
  }

  private static boolean stands(@Nullable SSTNode parent, ExprTy type, Analysis analysis) {
    Program program = analysis.program();
    if (parent instanceof ArgTy || parent instanceof StmtTy.Expr) {
      return true;
    }
    if (parent instanceof StmtTy.FunctionDef function) {
      return function.returns == type || isDecorator(function.decoratorList, type);
    }
    if (parent instanceof StmtTy.ClassDef definition) {
      return definition.bases != null && Arrays.asList(definition.bases).contains(type);
    }
    if (parent instanceof StmtTy.AnnAssign assign) {
      return assign.annotation == type || isAlias(assign.target, assign, type, program);
    }
    if (parent instanceof StmtTy.Assign assign) {
      return Arrays.stream(assign.targets).allMatch(t -> isAlias(t, assign, type, program));
    }
    if (parent instanceof ExprTy.Call call) {
      return call.func == type || argument(call, type, analysis);
    }
    if (parent instanceof KeywordTy keyword) {
      return program.parent(keyword) instanceof ExprTy.Call call && isMaker(call, analysis);
    }
    if (parent instanceof ExprTy.Compare compare) {
      return Arrays.stream(compare.ops).allMatch(op -> op == CmpOpTy.Is || op == CmpOpTy.IsNot);
    }
    return parent instanceof ExprTy.Attribute || parent instanceof ExprTy.FormattedValue;
  }

  private static boolean isDecorator(ExprTy @Nullable [] decorators, ExprTy type) {
    return decorators != null && Arrays.asList(decorators).contains(type);
  }

  /** A plain name of a module or function, which the resolver follows. */
  private static boolean isAlias(ExprTy target, StmtTy assign, ExprTy type, Program program) {
    boolean followed =
        type instanceof ExprTy.Name
            || type instanceof ExprTy.Attribute
            || type instanceof ExprTy.Subscript
            || type instanceof ExprTy.BinOp;
    return followed
        && target instanceof ExprTy.Name
        && program.scope(assign).kind() != Scope.Kind.CLASS;
  }

  private static boolean argument(ExprTy.Call call, ExprTy type, Analysis analysis) {
    boolean test =
        analysis.resolver().references(call.func).stream()
            .allMatch(r -> r instanceof Reference.Builtin b && TYPE_TESTS.contains(b.name()));
    ExprTy[] args = Syntax.arguments(call);
    boolean cast = typing(call.func, "cast", analysis) && args.length > 0 && args[0] == type;
    return (test && args.length == 2 && args[1] == type) || cast || isMaker(call, analysis);
  }

  /** Named tuples, type variables and new types take types as arguments. */
  private static boolean isMaker(ExprTy.Call call, Analysis analysis) {
    return typing(call.func, "NamedTuple", analysis)
        || typing(call.func, "TypeVar", analysis)
        || typing(call.func, "ParamSpec", analysis)
        || typing(call.func, "NewType", analysis);
  }

  private static boolean typing(ExprTy function, String name, Analysis analysis) {
    return analysis
        .resolver()
        .references(function)
        .equals(Set.of(new Reference.Member("typing", name)));
  }
}
