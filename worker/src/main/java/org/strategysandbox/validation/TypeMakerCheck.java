package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.Map;
import java.util.Set;

/**
 * Refuses functions that make a type of a text, or a text of bytes, where they would be called with
 * arguments that nobody sees: as values, or handed to what calls them with several arguments.
 */
final class TypeMakerCheck implements Check {
  private static final Set<String> DECODERS = Set.of("str", "bytes", "bytearray");
  private static final Set<String> CALLERS =
      Set.of("functools.partial", "itertools.starmap", "numpy.frompyfunc");

  /** Methods of frames that give a function further arguments. */
  private static final Set<String> HANDING_METHODS =
      Set.of("pipe", "apply", "agg", "aggregate", "transform", "map");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (node instanceof ExprTy.Call call) {
      caller(call, analysis);
    }
    boolean loaded =
        (node instanceof ExprTy.Name name && new Usage(analysis.program()).reads(name))
            || (node instanceof ExprTy.Attribute attribute && !Syntax.isStore(attribute.context));
    if (loaded
        && node instanceof ExprTy function
        && takesTypeFirst(function, analysis)
        && !followed(function, analysis)) {
      analysis
          .findings()
          .add(
              Rule.RESTRICTED_REFERENCE,
              node,
              "This function makes a type of a text, so it may only be called directly");
    }
  }

  private static boolean takesTypeFirst(ExprTy function, Analysis analysis) {
    return analysis.resolver().references(function).stream()
        .anyMatch(
            r ->
                r instanceof Reference.Member m
                    && m.module().startsWith("numpy")
                    && TextPositions.ofMember(m).containsKey(0));
  }

  private static boolean followed(ExprTy function, Analysis analysis) {
    SSTNode parent = analysis.program().parent(function);
    boolean compared =
        parent instanceof ExprTy.Compare compare
            && compare.ops.length == 1
            && (compare.ops[0] == CmpOpTy.Is
                || compare.ops[0] == CmpOpTy.IsNot
                || compare.ops[0] == CmpOpTy.Eq
                || compare.ops[0] == CmpOpTy.NotEq);
    return compared
        || new Usage(analysis.program()).called(function)
        || new Usage(analysis.program()).followed(function)
        || new Positions(analysis).inType(function);
  }

  /** {@code map(np.zeros, sizes, types)} and their like. */
  private static void caller(ExprTy.Call call, Analysis analysis) {
    ExprTy[] args = Syntax.arguments(call);
    boolean hands = false;
    for (Reference callee : analysis.resolver().references(call.func)) {
      hands |= callee instanceof Reference.Builtin b && b.name().equals("map") && args.length > 2;
      hands |=
          callee instanceof Reference.Member m
              && CALLERS.contains(m.module() + "." + m.name())
              && (args.length > 1 || Syntax.keywords(call).length > 0);
    }
    hands |=
        call.func instanceof ExprTy.Attribute method
            && HANDING_METHODS.contains(method.attr)
            && (args.length > 1 || Syntax.keyword(call, "args") != null);
    if (!hands || args.length == 0) {
      return;
    }
    for (Reference function : analysis.resolver().references(args[0])) {
      boolean decoder = function instanceof Reference.Builtin b && DECODERS.contains(b.name());
      boolean maker =
          function instanceof Reference.Member m
              && TextPositions.ofMember(m).entrySet().stream().anyMatch(TypeMakerCheck::early);
      if (decoder || maker) {
        analysis
            .findings()
            .add(
                Rule.RESTRICTED_REFERENCE,
                args[0],
                "The arguments of this function must be visible in the source");
      }
    }
  }

  private static boolean early(Map.Entry<Integer, TextKind> position) {
    return position.getKey() <= 1 && position.getValue() != TextKind.NO_SHAPE;
  }
}
