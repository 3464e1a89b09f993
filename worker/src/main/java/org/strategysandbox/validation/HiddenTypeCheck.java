package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses types of array elements where they would get out of sight: compared with a text, such a
 * type evaluates it, and {@link TypeShapeCheck} can only look at texts beside types that it sees.
 */
final class HiddenTypeCheck implements Check {
  /** Built-in functions that tell something about their arguments, or whose result is followed. */
  private static final Set<String> READERS =
      Set.of(
          "print",
          "str",
          "repr",
          "format",
          "isinstance",
          "issubclass",
          "len",
          "id",
          "hash",
          "bool",
          "type",
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
          "min",
          "any",
          "all",
          "callable",
          "getattr",
          "hasattr");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    boolean read =
        node instanceof PatternTy.MatchClass pattern
            && pattern.kwdAttrs != null
            && Arrays.stream(pattern.kwdAttrs).anyMatch(ElementTypes.ATTRIBUTES::contains);
    if (read) {
      refuse(node, analysis);
    }
    if (node instanceof ExprTy expression
        && analysis.elementTypes().contains(expression)
        && !inSight(expression, analysis)) {
      refuse(node, analysis);
    }
  }

  private static void refuse(SSTNode node, Analysis analysis) {
    analysis
        .findings()
        .add(
            Rule.ARGUMENT_NOT_ALLOWED,
            node,
            "A type of elements may only be compared, printed, named or passed as a type");
  }

  private static boolean inSight(ExprTy type, Analysis analysis) {
    SSTNode parent = analysis.program().parent(type);
    if (parent instanceof ExprTy whole && analysis.elementTypes().contains(whole)) {
      // The whole is judged where it stands.
      return !(parent instanceof ExprTy.Call call)
          || call.func == type
          || argument(call, type, analysis);
    }
    if (parent instanceof ExprTy.Attribute
        || parent instanceof ExprTy.Compare
        || parent instanceof ExprTy.FormattedValue
        || parent instanceof ExprTy.UnaryOp
        || parent instanceof ExprTy.IfExp
        || parent instanceof StmtTy.Expr
        || parent instanceof StmtTy.If
        || parent instanceof StmtTy.Assert
        || parent instanceof StmtTy.For) {
      return true;
    }
    if (parent instanceof ComprehensionTy generator) {
      return generator.iter == type;
    }
    if (Arrays.stream(Syntax.generators(parent)).anyMatch(generator -> generator.iter == type)) {
      return true;
    }
    if (parent instanceof ExprTy.Call call) {
      return call.func == type || argument(call, type, analysis);
    }
    if (parent instanceof KeywordTy keyword) {
      return keyword.arg != null && TextPositions.KEYWORDS.containsKey(keyword.arg);
    }
    return bound(parent, type, analysis);
  }

  /** Bound to a plain name, returned to visible calls, or the default of a parameter. */
  private static boolean bound(@Nullable SSTNode parent, ExprTy type, Analysis analysis) {
    Program program = analysis.program();
    if (parent instanceof StmtTy.Assign assign) {
      return assign.value == type
          && program.scope(assign).kind() != Scope.Kind.CLASS
          && Arrays.stream(assign.targets).allMatch(HiddenTypeCheck::namesOnly);
    }
    if (parent instanceof StmtTy.AnnAssign assign) {
      return assign.annotation == type
          || (assign.target instanceof ExprTy.Name
              && program.scope(assign).kind() != Scope.Kind.CLASS);
    }
    if (parent instanceof StmtTy.Return) {
      SSTNode function = program.parent(parent);
      while (function != null && !(function instanceof StmtTy.FunctionDef)) {
        function = program.parent(function);
      }
      return function != null
          && program.scope(function).kind() != Scope.Kind.CLASS
          && CallSites.of(function, analysis) != null;
    }
    return false;
  }

  private static boolean namesOnly(ExprTy target) {
    ExprTy[] items = Syntax.items(target);
    return items == null
        ? target instanceof ExprTy.Name
        : Arrays.stream(items).allMatch(ExprTy.Name.class::isInstance);
  }

  private static boolean argument(ExprTy.Call call, ExprTy type, Analysis analysis) {
    int at = Arrays.asList(Syntax.arguments(call)).indexOf(type);
    Set<Reference> callees = analysis.resolver().references(call.func);
    boolean library =
        !callees.isEmpty()
            && callees.stream()
                .allMatch(
                    r ->
                        (r instanceof Reference.Builtin b && READERS.contains(b.name()))
                            || (r instanceof Reference.Member m
                                && TextPositions.ofMember(m).containsKey(at)));
    if (library) {
      return true;
    }
    if (call.func instanceof ExprTy.Attribute method && !analysis.methods().resolves(method)) {
      return TextPositions.ofMethod(method.attr).containsKey(at)
          || analysis.elementTypes().contains(method.value);
    }
    StmtTy.FunctionDef function = CallSites.function(call, analysis.program());
    return function != null
        && CallSites.of(function, analysis) != null
        && CallSites.parameter(call, at, analysis) != null;
  }
}
