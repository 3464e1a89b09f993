package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * Refuses what switches off the checks by which numpy and pandas stay within their own memory:
 * windows over arrays with sizes that lie, arrays that are made writable, codes that nobody checks.
 */
final class UncheckedMemoryCheck implements Check {
  private static final String WINDOWS = "sliding_window_view";

  /** Keywords that switch a check off, and the functions and methods that have them. */
  private static final Map<String, Set<String>> SWITCHES =
      Map.of(
          "writeable", Set.of(WINDOWS),
          "write", Set.of("setflags"),
          "fastpath", Set.of("Categorical"),
          "validate", Set.of("from_codes"),
          "verify_integrity", Set.of("MultiIndex", "set_codes", "set_levels"));

  /** How many positional arguments come before such a switch. */
  private static final Map<String, Integer> BEFORE =
      Map.of(
          WINDOWS,
          3,
          "setflags",
          0,
          "Categorical",
          4,
          "from_codes",
          4,
          "set_codes",
          2,
          "set_levels",
          2);

  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (node instanceof ExprTy.Call call) {
      String name = name(call, analysis);
      boolean positional =
          Syntax.arguments(call).length > BEFORE.getOrDefault(name, Integer.MAX_VALUE);
      boolean switched =
          Arrays.stream(Syntax.keywords(call)).anyMatch(k -> k.arg != null && switches(k, name));
      boolean hidden = BEFORE.containsKey(name) && Syntax.spreads(call);
      if (positional || switched || hidden) {
        refuse(call, analysis);
      }
    } else if (node instanceof ExprTy.Attribute attribute
        && attribute.attr.equals("writeable")
        && Syntax.isStore(attribute.context)) {
      refuse(attribute, analysis);
    } else if (node instanceof StmtTy.ClassDef type
        && analysis.program().mentions(WINDOWS)
        && liesAboutNumbers(type, analysis)) {
      refuse(type, analysis);
    }
  }

  private static String name(ExprTy.Call call, Analysis analysis) {
    for (Reference callee : analysis.resolver().references(call.func)) {
      if (callee instanceof Reference.Member member) {
        return member.name();
      }
    }
    return call.func instanceof ExprTy.Attribute method && !analysis.methods().resolves(method)
        ? method.attr
        : "";
  }

  private static boolean switches(KeywordTy keyword, String function) {
    return SWITCHES.getOrDefault(keyword.arg, Set.of()).contains(function);
  }

  /** A number of the source compares and subtracts as it likes. */
  private static boolean liesAboutNumbers(StmtTy.ClassDef type, Analysis analysis) {
    boolean number =
        type.bases != null
            && Arrays.stream(type.bases)
                .anyMatch(
                    base ->
                        analysis
                            .resolver()
                            .references(base)
                            .contains(new Reference.Builtin("int")));
    return number
        || Arrays.stream(type.body)
            .anyMatch(s -> s instanceof StmtTy.FunctionDef f && f.name.equals("__index__"));
  }

  private static void refuse(SSTNode at, Analysis analysis) {
    analysis
        .findings()
        .add(
            Rule.ARGUMENT_NOT_ALLOWED,
            at,
            "This switches off a check that keeps numpy or pandas within their memory");
  }
}
