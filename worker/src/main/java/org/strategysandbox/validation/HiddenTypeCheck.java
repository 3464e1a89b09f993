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
          "any",
          "all",
          "callable",
          "getattr",
          "hasattr");

  /** These compare the items that they hand on. */
  private static final Set<String> SORTING = Set.of("sorted", "max", "min");

  /** Methods that compare a type with nothing but what {@link TypeShapeCheck} looks at. */
  private static final Set<String> METHODS =
      Set.of(
          "items",
          "values",
          "value_counts",
          "to_dict",
          "to_list",
          "tolist",
          "to_frame",
          "unique",
          "head",
          "tail",
          "copy",
          "sort_values",
          "sort_index",
          "reset_index",
          "drop",
          "get",
          "newbyteorder",
          "rename",
          "set_index",
          "map",
          "apply",
          "replace",
          "__eq__",
          "extend",
          "pop",
          "add",
          "astype",
          "update",
          "insert");

  private static final Set<String> CALLING = Set.of("map", "apply");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    boolean read =
        node instanceof PatternTy.MatchClass pattern
            && pattern.kwdAttrs != null
            && Arrays.stream(pattern.kwdAttrs).anyMatch(ElementTypes.ATTRIBUTES::contains);
    boolean handedOn = node instanceof ExprTy maker && handsOnMaker(maker, analysis);
    boolean called =
        (node instanceof ExprTy.Call call && callsHidden(call, analysis))
            || (node instanceof ExprTy.Subscript chosen
                && chosen.slice instanceof ExprTy.Name function
                && analysis.elementTypes().contains(chosen.value)
                && analysis.program().scope(function).lookup(function.id).bindings().stream()
                    .anyMatch(b -> b.kind() == Binding.Kind.FUNCTION));
    if (read || handedOn || called) {
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

  /** What makes types, as an argument: who calls it does not show what it gets. */
  private static boolean handsOnMaker(ExprTy maker, Analysis analysis) {
    return Syntax.isLoaded(maker)
        && analysis.elementTypes().isMaker(maker)
        && analysis.program().parent(maker) instanceof ExprTy.Call call
        && call.func != maker
        && !new Positions(analysis).inType(maker)
        && !argument(call, maker, analysis);
  }

  /** A method of a type, or of what holds types, that compares them with its arguments. */
  private static boolean callsHidden(ExprTy.Call call, Analysis analysis) {
    if (!(call.func instanceof ExprTy.Attribute method)
        || !analysis.elementTypes().contains(method.value)) {
      return false;
    }
    boolean listed =
        METHODS.contains(method.attr)
            || ElementTypes.TELLING.contains(method.attr)
            || ElementTypes.PLAIN.contains(method.attr);
    ExprTy[] args = Syntax.arguments(call);
    boolean function =
        CALLING.contains(method.attr)
            && args.length > 0
            && !(args[0] instanceof ExprTy.Lambda)
            && !(args[0] instanceof ExprTy.Dict)
            && analysis.resolver().references(args[0]).stream()
                .anyMatch(r -> !(r instanceof Reference.Builtin));
    return !listed || function;
  }

  private static boolean inSight(ExprTy type, Analysis analysis) {
    SSTNode parent = analysis.program().parent(type);
    boolean hashed =
        (parent instanceof ExprTy.Set set && set.elements.length > 1)
            || (parent instanceof ExprTy.Dict dict
                && dict.keys != null
                && Arrays.asList(dict.keys).contains(type));
    if (hashed) {
      // Looking something up compares what has the same hash.
      return false;
    }
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

  private static boolean reads(String builtin) {
    return READERS.contains(builtin)
        || (ElementTypes.COPIES.contains(builtin) && !SORTING.contains(builtin));
  }

  private static boolean argument(ExprTy.Call call, ExprTy type, Analysis analysis) {
    int at = Arrays.asList(Syntax.arguments(call)).indexOf(type);
    Set<Reference> callees = analysis.resolver().references(call.func);
    boolean library =
        !callees.isEmpty()
            && callees.stream()
                .allMatch(
                    r ->
                        (r instanceof Reference.Builtin b && reads(b.name()))
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
