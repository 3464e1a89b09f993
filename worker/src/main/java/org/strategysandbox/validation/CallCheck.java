package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the calls whose arguments the policy wants checked. */
final class CallCheck implements Check {
  private static final Set<String> ENGINES = Set.of("cython", "python", "c");

  @Override
  public void check(SSTNode node, Analysis analysis) {
    if (!(node instanceof ExprTy.Call call)) {
      return;
    }
    ArgumentChecks checks = new ArgumentChecks(analysis);
    for (ArgumentCheck check : wanted(call, analysis)) {
      checks.run(check, call);
    }
    for (KeywordTy keyword : Syntax.keywords(call)) {
      if ("engine".equals(keyword.arg) && !knownEngine(keyword.value)) {
        analysis
            .findings()
            .add(Rule.ARGUMENT_NOT_ALLOWED, keyword, "Other engines load code at run time");
      }
    }
  }

  private static boolean knownEngine(ExprTy value) {
    String text = Syntax.text(value);
    if (text != null) {
      return ENGINES.contains(text);
    }
    return value instanceof ExprTy.Constant constant
        && constant.value.kind == ConstantValue.Kind.NONE;
  }

  private static Set<ArgumentCheck> wanted(ExprTy.Call call, Analysis analysis) {
    ValidationPolicy policy = analysis.policy();
    Set<ArgumentCheck> wanted = new LinkedHashSet<>();
    for (Reference callee : analysis.resolver().references(call.func)) {
      if (callee instanceof Reference.Builtin builtin) {
        add(wanted, policy.builtins().checked().get(builtin.name()));
      } else if (callee instanceof Reference.Member member) {
        ModulePolicy module = policy.module(member.module());
        add(wanted, module == null ? null : module.names().checked().get(member.name()));
      }
    }
    if (call.func instanceof ExprTy.Attribute attribute
        && !new MethodReference(analysis.program()).resolves(attribute)) {
      for (Reference base : analysis.resolver().references(attribute.value)) {
        if (!(base instanceof Reference.Module)) {
          add(wanted, policy.attributes().checked().get(attribute.attr));
        }
      }
    }
    return wanted;
  }

  private static void add(Set<ArgumentCheck> wanted, @Nullable ArgumentCheck check) {
    if (check != null) {
      wanted.add(check);
    }
  }
}
